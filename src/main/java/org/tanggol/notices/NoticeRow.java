package org.tanggol.notices;

import java.time.Instant;
import java.util.UUID;
import org.tanggol.access.CaseFileId;

/**
 * What somebody was told, as the inbox shows it.
 *
 * @param daysBefore of a reminder, how many days before it came or should have come
 * @param topicId the hearing, deadline or task it is about
 * @param readable whether the reader may see the case; an administrator who is told that nobody has answered may not
 * @param fresh whether they have not seen it yet
 * @param waiting whether somebody is still to say that they know
 */
public record NoticeRow(NoticeId id, NoticeKind kind, int daysBefore, Topic topic, UUID topicId, CaseFileId file, String caseNumber, Instant madeAt, boolean readable, boolean fresh, boolean waiting,
                        Instant acknowledgedAt) { }
