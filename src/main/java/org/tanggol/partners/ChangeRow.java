package org.tanggol.partners;

import java.time.Instant;
import java.util.UUID;
import org.tanggol.access.CaseFileId;
import org.tanggol.audit.ChangeObject;
import org.tanggol.audit.ChangeType;

/**
 * One change as programs are told of it.
 *
 * @param seq its number in the organization's feed
 * @param version of the object when the number was given, or null where it was gone
 */
public record ChangeRow(long seq, ChangeType type, ChangeObject object, UUID objectId, CaseFileId file, Long version, Instant at) { }
