package org.tanggol.imports;

/** Which number of {@code 12/3/26} is the day. A file keeps one order; where its dates do not tell, somebody is asked. */
public enum DateOrder {
    MONTH_FIRST, DAY_FIRST
}
