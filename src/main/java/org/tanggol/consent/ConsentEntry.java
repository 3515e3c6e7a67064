package org.tanggol.consent;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.tanggol.access.Level;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * What the person said, as whoever spoke with them enters it.
 *
 * @param blocks what a relative may be told; for GIVEN only
 * @param level SUMMARY or FULL: what a partner may see; for GIVEN and UNASKED only
 * @param saidOn a plain date at the office: when it was said, or when it was tried
 * @param language BCP 47 tag of the language spoken, or null
 * @param words what was said or seen as proof; the reason for UNASKED
 * @param lastDay the last day on which it holds; needed for GIVEN
 */
public record ConsentEntry(ConsentAnswer answer, Set<ConsentBlock> blocks, Level level, ConsentWay way, LocalDate saidOn, String language, boolean interpreter, String words, LocalDate lastDay) {

    /** After this the person is asked again. */
    private static final int LONGEST_MONTHS = 12;
    private static final int LONGEST_WORDS = 1000;

    public ConsentEntry {
        answer = Checks.required(answer, "answer");
        way = Checks.required(way, "way");
        saidOn = Checks.required(saidOn, "saidOn");
        language = Checks.language(language, "language");
        words = Checks.text(words, "words", LONGEST_WORDS);
        blocks = answer == ConsentAnswer.GIVEN && blocks != null && !blocks.isEmpty() ? Set.copyOf(EnumSet.copyOf(blocks)) : Set.of();
        level = answer.opens() ? level : null;
        lastDay = answer.opens() ? lastDay : null;
    }

    /**
     * @param today at the office
     * @throws RuleViolation FIELD_MISSING, UNKNOWN_VALUE for an answer that is none about this recipient, IN_THE_FUTURE, END_BEFORE_START, CONSENT_TOO_LONG
     */
    void require(Recipient about, LocalDate today) {
        boolean partner = about.partner() != null;
        if (!(partner ? answer.isOfPartners() : answer.isOfRelatives())) {
            throw new RuleViolation(Rule.UNKNOWN_VALUE, "answer");
        }
        if (saidOn.isAfter(today)) {
            throw new RuleViolation(Rule.IN_THE_FUTURE, "saidOn");
        }
        if (!answer.opens()) {
            return;
        }
        if (partner && level != Level.SUMMARY && level != Level.FULL) {
            throw new RuleViolation(Rule.FIELD_MISSING, "level");
        }
        if (!partner && blocks.isEmpty()) {
            throw new RuleViolation(Rule.FIELD_MISSING, "blocks");
        }
        if (answer == ConsentAnswer.UNASKED) {
            Checks.requiredText(words, "words", LONGEST_WORDS);
        }
        Checks.required(lastDay, "lastDay");
        if (lastDay.isBefore(today)) {
            throw new RuleViolation(Rule.END_BEFORE_START, "lastDay");
        }
        if (lastDay.isAfter(saidOn.plusMonths(LONGEST_MONTHS))) {
            throw new RuleViolation(Rule.CONSENT_TOO_LONG, "lastDay");
        }
    }

    @Override
    public String toString() {
        return "ConsentEntry";
    }
}
