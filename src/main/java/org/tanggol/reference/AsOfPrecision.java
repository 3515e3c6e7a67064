package org.tanggol.reference;

/** How exactly a source says of which day it is. */
public enum AsOfPrecision { DAY, MONTH, UNKNOWN }
