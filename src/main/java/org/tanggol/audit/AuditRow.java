package org.tanggol.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tanggol.access.MemberId;

/**
 * One event, for the history of a file.
 *
 * @param reason what somebody gave as their reason, opened; null for none, and where only ids are read
 */
public record AuditRow(UUID id, Instant at, MemberId actor, String client, AuditAction action, UUID object, List<String> details, String reason) { }
