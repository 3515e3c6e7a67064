package org.tanggol.people;

import java.time.Instant;
import org.tanggol.access.CaseFileId;

/** A case file without anything confidential. */
public record FileRow(CaseFileId id, String number, CaseStatus status, CaseOrigin origin, Instant openedAt, Instant closedAt, Instant updatedAt,
                      long version, PersonId person, long personVersion, Instant personUpdatedAt) { }
