package org.tanggol.consent;

/** How the person was spoken with. */
public enum ConsentWay { IN_PERSON, VIDEO, PHONE, LETTER, THROUGH_LAWYER }
