package org.tanggol.proceedings;

/** What began a proceeding: notice to appear, reinstatement, administrative removal, expedited removal. */
public enum ChargingDocument {
    NTA_I862, I871, I851, I860, OTHER
}
