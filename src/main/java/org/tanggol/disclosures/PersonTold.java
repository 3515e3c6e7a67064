package org.tanggol.disclosures;

/** Whether the person whose case it is knows of the demand (ABA Formal Opinion 473: consult the client first). */
public enum PersonTold {
    TOLD, NOT_REACHED, FORBIDDEN
}
