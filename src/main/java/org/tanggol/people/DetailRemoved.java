package org.tanggol.people;

import java.util.UUID;
import org.tanggol.access.CaseFileId;

/** Told in the transaction in which something that hangs on a person is about to be taken away; an observer may refuse. */
public record DetailRemoved(CaseFileId file, DetailKind kind, UUID id) { }
