package org.tanggol.custody;

import org.tanggol.access.CaseFileId;

/** Somebody was taken, released, or known to have been elsewhere: news in the transaction of the change. */
public record CustodyChanged(CaseFileId file) { }
