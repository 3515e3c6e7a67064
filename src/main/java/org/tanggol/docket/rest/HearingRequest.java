package org.tanggol.docket.rest;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.access.MemberId;
import org.tanggol.docket.CourtTime;
import org.tanggol.docket.HearingMedium;
import org.tanggol.docket.HearingRow;
import org.tanggol.docket.HearingTime;
import org.tanggol.docket.HearingType;
import org.tanggol.docket.InterpreterState;
import org.tanggol.docket.Setting;
import org.tanggol.docket.Source;
import org.tanggol.members.Directory;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.rest.Patch;
import org.tanggol.platform.rest.Read;
import org.tanggol.proceedings.ProceedingId;
import org.tanggol.reference.CourtId;
import org.tanggol.reference.CourtRow;

/**
 * A hearing as a program sends it. Values come as text, so that each that cannot be read is named.
 *
 * @param precision EXACT, CONTROL or TO_BE_SET; may be left out where the other members say it
 * @param timeZone IANA zone; the court's own when left out
 * @param offset tells the two 01:30 of an autumn night apart
 */
@Schema(requiredProperties = {"proceeding_id", "type", "source"})
public record HearingRequest(String proceedingId, @Schema(implementation = HearingType.class) String type, String courtId, String judge,
                             @Schema(implementation = HearingMedium.class) String medium, String room, String interpreter,
                             @Schema(implementation = InterpreterState.class) String interpreterState, String lawyerId,
                             @Schema(implementation = HearingTime.Precision.class) String precision, String localDateTime, String date,
                             String timeZone, String offset, @Schema(implementation = Source.class) String source) {

    /** A stored hearing in the form it would have been sent in. */
    static HearingRequest of(HearingRow row) {
        Setting s = row.setting();
        CourtTime at = row.time() instanceof HearingTime.Exact exact ? exact.at() : null;
        return new HearingRequest(row.proceeding().toString(), s.type().name(), text(s.court()), s.judge(), s.medium().name(), s.room(), s.interpreter(),
            s.interpreterState().name(), text(s.lawyer()), row.time().precision().name(), at == null ? null : at.local().toString(),
            row.time() instanceof HearingTime.Control control ? control.date().toString() : null, text(row.zone()),
            at == null ? null : at.offset().getId(), row.source().name());
    }

    /** A stored hearing, changed. What hangs on the wall clock goes when the patch sets another one. */
    static HearingRequest of(HearingRow row, Patch patch) {
        HearingRequest now = of(row);
        boolean otherClock = patch.names("local_date_time") || patch.names("date");
        if (otherClock) {
            now = new HearingRequest(now.proceedingId, now.type, now.courtId, now.judge, now.medium, now.room, now.interpreter, now.interpreterState,
                now.lawyerId, null, null, null, now.timeZone, null, now.source);
        }
        HearingRequest changed = patch.onto(now);
        if (!changed.proceeding().equals(row.proceeding())) {
            throw new RuleViolation(Rule.FIELD_MALFORMED, "proceedingId");     // a hearing stays in its matter
        }
        return changed;
    }

    ProceedingId proceeding() {
        return new ProceedingId(Checks.required(Read.id(proceedingId, "proceedingId"), "proceedingId"));
    }

    Source from() {
        return Checks.required(Read.choice(Source.class, source, "source"), "source");
    }

    Setting setting(Map<CourtId, CourtRow> courts, Directory directory) {
        MemberId lawyer = lawyerId == null ? null : new MemberId(Read.id(lawyerId, "lawyerId"));
        if (lawyer != null && directory.colleague(lawyer) == null) {
            throw new RuleViolation(Rule.UNKNOWN_VALUE, "lawyerId");
        }
        return new Setting(Read.choice(HearingType.class, type, "type"), court(courts).map(CourtRow::id).orElse(null), judge,
            Read.choice(HearingMedium.class, medium, "medium"), room, interpreter,
            Read.choice(InterpreterState.class, interpreterState, "interpreterState"), lawyer);
    }

    /** @throws RuleViolation also for members that contradict each other: nobody could say which one was meant */
    HearingTime time(Map<CourtId, CourtRow> courts) {
        return switch (kind()) {
            case EXACT -> exact(courts);
            case CONTROL -> control(courts);
            case TO_BE_SET -> toBeSet();
        };
    }

    private HearingTime.Precision kind() {
        HearingTime.Precision said = Read.choice(HearingTime.Precision.class, precision, "precision");
        return said != null ? said : localDateTime != null ? HearingTime.Precision.EXACT
            : date != null ? HearingTime.Precision.CONTROL : HearingTime.Precision.TO_BE_SET;
    }

    private HearingTime exact(Map<CourtId, CourtRow> courts) {
        absent(date, "date");
        LocalDateTime local = Checks.required(Read.local(localDateTime, "localDateTime"), "localDateTime");
        if (local.getSecond() != 0 || local.getNano() != 0) {
            throw new RuleViolation(Rule.FIELD_MALFORMED, "localDateTime");
        }
        Optional<ZoneOffset> chosen = Optional.ofNullable(Read.offset(offset, "offset"));
        return new HearingTime.Exact(CourtTime.of(local, zone(courts), chosen));
    }

    private HearingTime control(Map<CourtId, CourtRow> courts) {
        absent(localDateTime, "localDateTime");
        return new HearingTime.Control(Checks.required(Read.date(date, "date"), "date"), zone(courts));
    }

    private HearingTime toBeSet() {
        absent(localDateTime, "localDateTime");
        absent(date, "date");
        return new HearingTime.ToBeSet();
    }

    private static void absent(String value, String field) {
        if (value != null) {
            throw new RuleViolation(Rule.FIELD_MALFORMED, field);
        }
    }

    private ZoneId zone(Map<CourtId, CourtRow> courts) {
        ZoneId named = Read.zone(timeZone, "timeZone");
        return named != null ? named
            : ZoneId.of(court(courts).map(CourtRow::zone).orElseThrow(() -> new RuleViolation(Rule.FIELD_MISSING, "timeZone")));
    }

    private Optional<CourtRow> court(Map<CourtId, CourtRow> courts) {
        if (courtId == null) {
            return Optional.empty();
        }
        CourtRow known = courts.get(new CourtId(Read.id(courtId, "courtId")));
        if (known == null) {
            throw new RuleViolation(Rule.UNKNOWN_VALUE, "courtId");
        }
        return Optional.of(known);
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
