package org.tanggol.docket;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;

/**
 * How much it matters to look a hearing up today. The nearer the hearing, the oftener; what sources say differently, what was not found, and a transfer since the last look cannot wait.
 * Conventions of ours: within 2 days daily, within a week every second day and at once when nobody has yet, within 30 days weekly, else monthly.
 *
 * @param score how many times over the look is due; 1 and more belongs on today's list
 * @param reasons why, as far as there is more to say than that time has passed
 */
public record CheckRisk(double score, Set<Reason> reasons) {

    /** Why a hearing should be looked up. */
    public enum Reason { SOON, DISPUTED, NOT_FOUND, TRANSFERRED, NEVER }

    private static final int VERY_SOON = 2;
    private static final int SOON = 7;
    private static final int THIS_MONTH = 30;
    private static final double NEVER_LOOKED_DAYS = 60;

    public CheckRisk {
        reasons = Set.copyOf(reasons);
    }

    /**
     * @param day day of the hearing at its court
     * @param disputed whether sources give different times
     * @param lastLook null for never
     * @param lastResult of the last look, or null
     * @param movedAt when the person came to where they are held, or null
     * @param created when the hearing was last learned of: that counts as a look
     */
    static CheckRisk of(LocalDate day, boolean disputed, Instant lastLook, CheckResult lastResult, Instant movedAt, Instant created, LocalDate today, Instant now) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        long ahead = ChronoUnit.DAYS.between(today, day);
        double interval = ahead <= VERY_SOON ? 1 : ahead <= SOON ? 2 : ahead <= THIS_MONTH ? 7 : 30;
        if (ahead <= SOON) {
            reasons.add(Reason.SOON);
        }
        if (lastLook == null) {
            reasons.add(Reason.NEVER);
        }
        Instant since = lastLook == null ? created : lastLook;
        double days = since == null ? NEVER_LOOKED_DAYS : Duration.between(since, now).toMinutes() / (24.0 * 60);
        if (disputed) {
            reasons.add(Reason.DISPUTED);
            interval = 1;
        }
        if (lastResult == CheckResult.NOT_FOUND) {
            reasons.add(Reason.NOT_FOUND);
            interval = 1;
        }
        double score = days / interval;
        if (lastLook == null && ahead <= SOON) {
            score = Math.max(score, 1);      // nobody has ever seen it where the court shows it
        }
        if (movedAt != null && since != null && movedAt.isAfter(since)) {
            reasons.add(Reason.TRANSFERRED);
            score = Math.max(score, 1) + 1;
        }
        return new CheckRisk(score, reasons);
    }

    /** Whether it belongs on today's list. */
    public boolean isDue() {
        return score >= 1;
    }
}
