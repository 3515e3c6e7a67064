package org.tanggol.ledger;

/** Who comes first when money comes free: by the day of the request, by the days in custody, or by the sum. */
public enum WaitlistOrder { FIRST_COME, LONGEST_DETAINED, SMALLEST_AMOUNT }
