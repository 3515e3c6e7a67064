package org.tanggol.reference;

/** Unit of a fact. */
public enum Unit { PEOPLE, DAYS, BEDS, TEXT, DATE }
