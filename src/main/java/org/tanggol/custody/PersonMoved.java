package org.tanggol.custody;

import org.tanggol.access.CaseFileId;

/** A person is somewhere else now, or free. */
public record PersonMoved(CaseFileId file, StayId stay) { }
