package org.tanggol.custody;

/** Paragraphs of the Immigration and Nationality Act by which somebody is said to be held. */
public enum CustodyAuthority {
    INA_235_B_1, INA_235_B_2, INA_236_A, INA_236_C, INA_241, NONE, UNKNOWN
}
