package org.tanggol.audit;

import java.time.Instant;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;

/**
 * Which events are looked for; null lets all through.
 *
 * @param actor what a member did at a page, or null
 * @param client what a program did, by its client id, or null
 * @param from from this moment on; always given, so that no look reads the whole log
 * @param to up to before this moment
 * @param file events about this case, lists that showed it among them
 */
public record AuditFilter(MemberId actor, String client, Instant from, Instant to, AuditAction action, CaseFileId file) {

    /** Whether it asks what one account or program did: the question of a breach. */
    public boolean isAboutSomebody() {
        return actor != null || client != null;
    }
}
