package org.tanggol.docket;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** When one setting is. A placeholder must not look like a time that somebody can be late for. */
public sealed interface HearingTime {

    /** Which of the three this is. */
    Precision precision();

    /** Day at the court; empty when to be set. */
    Optional<LocalDate> day();

    /** Whether it has passed. A day passes when it is over at the court; what is to be set never passes. */
    boolean isBefore(Instant now);

    /** How much is known of a hearing's time. */
    enum Precision { EXACT, CONTROL, TO_BE_SET }

    /** Day and hour are set. */
    record Exact(CourtTime at) implements HearingTime {
        @Override
        public Precision precision() {
            return Precision.EXACT;
        }

        @Override
        public Optional<LocalDate> day() {
            return Optional.of(at.local().toLocalDate());
        }

        @Override
        public boolean isBefore(Instant now) {
            return at.instant().isBefore(now);
        }
    }

    /** The court keeps a place on its calendar that day; no time is set. */
    record Control(LocalDate date, ZoneId zone) implements HearingTime {
        @Override
        public Precision precision() {
            return Precision.CONTROL;
        }

        @Override
        public Optional<LocalDate> day() {
            return Optional.of(date);
        }

        @Override
        public boolean isBefore(Instant now) {
            return date.isBefore(LocalDate.ofInstant(now, zone));
        }
    }

    /** Nobody has set a day. */
    record ToBeSet() implements HearingTime {
        @Override
        public Precision precision() {
            return Precision.TO_BE_SET;
        }

        @Override
        public Optional<LocalDate> day() {
            return Optional.empty();
        }

        @Override
        public boolean isBefore(Instant now) {
            return false;
        }
    }
}
