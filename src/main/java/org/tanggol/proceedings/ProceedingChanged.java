package org.tanggol.proceedings;

import org.tanggol.access.CaseFileId;

/** A matter was opened, changed or closed: news in the transaction of the change. */
public record ProceedingChanged(CaseFileId file) { }
