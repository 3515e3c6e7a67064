package org.tanggol.desk.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.tanggol.access.MemberId;
import org.tanggol.docket.CourtTime;
import org.tanggol.docket.HearingMedium;
import org.tanggol.docket.HearingRow;
import org.tanggol.docket.HearingTime;
import org.tanggol.docket.HearingType;
import org.tanggol.docket.InterpreterState;
import org.tanggol.docket.Setting;
import org.tanggol.docket.Source;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.reference.CourtId;

/** Fields of the hearing dialog. Time and zone are the court's. */
public class HearingForm {

    private UUID proceeding;
    private HearingType type;
    private String judge;
    private HearingTime.Precision precision = HearingTime.Precision.EXACT;
    private LocalDate day;
    private LocalTime time;
    private String zone;
    private Integer offset;
    private HearingMedium medium = HearingMedium.IN_PERSON;
    private UUID court;
    private String room;
    private String interpreter;
    private InterpreterState interpreterState;
    private UUID lawyer;
    private Source source;
    private long seen;

    void show(HearingRow row) {
        Setting setting = row.setting();
        proceeding = row.proceeding().value();
        type = setting.type();
        judge = setting.judge();
        precision = row.time().precision();
        day = row.time().day().orElse(null);
        if (row.time() instanceof HearingTime.Exact exact) {
            time = exact.at().local().toLocalTime();
            offset = exact.at().offset().getTotalSeconds();
        }
        zone = row.zone() == null ? null : row.zone().getId();
        medium = setting.medium();
        court = setting.court() == null ? null : setting.court().value();
        room = setting.room();
        interpreter = setting.interpreter();
        interpreterState = setting.interpreterState();
        lawyer = setting.lawyer() == null ? null : setting.lawyer().value();
        seen = row.version();
    }

    Setting setting() {
        return new Setting(type, court == null ? null : new CourtId(court), judge, medium, room, interpreter, interpreterState, lawyer == null ? null : new MemberId(lawyer));
    }

    /** @throws RuleViolation FIELD_MISSING, TIME_REQUIRED, TIME_SKIPPED, TIME_TWICE, naming the field */
    HearingTime hearingTime() {
        return switch (precision) {
            case TO_BE_SET -> new HearingTime.ToBeSet();
            case CONTROL -> new HearingTime.Control(Checks.required(day, "day"), zoneId());
            case EXACT -> {
                Checks.required(day, "day");
                if (time == null) {
                    throw new RuleViolation(Rule.TIME_REQUIRED, "time");
                }
                yield new HearingTime.Exact(CourtTime.of(LocalDateTime.of(day, time), zoneId(), Optional.ofNullable(offset).map(ZoneOffset::ofTotalSeconds)));
            }
        };
    }

    private ZoneId zoneId() {
        return ZoneId.of(Checks.required(zone, "zone"));
    }

    public UUID getProceeding() {
        return proceeding;
    }

    public void setProceeding(UUID proceeding) {
        this.proceeding = proceeding;
    }

    public HearingType getType() {
        return type;
    }

    public void setType(HearingType type) {
        this.type = type;
    }

    public String getJudge() {
        return judge;
    }

    public void setJudge(String judge) {
        this.judge = judge;
    }

    public HearingTime.Precision getPrecision() {
        return precision;
    }

    public void setPrecision(HearingTime.Precision precision) {
        this.precision = precision;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public LocalTime getTime() {
        return time;
    }

    public void setTime(LocalTime time) {
        this.time = time;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public Integer getOffset() {
        return offset;
    }

    public void setOffset(Integer offset) {
        this.offset = offset;
    }

    public HearingMedium getMedium() {
        return medium;
    }

    public void setMedium(HearingMedium medium) {
        this.medium = medium;
    }

    public UUID getCourt() {
        return court;
    }

    public void setCourt(UUID court) {
        this.court = court;
    }

    public String getRoom() {
        return room;
    }

    public void setRoom(String room) {
        this.room = room;
    }

    public String getInterpreter() {
        return interpreter;
    }

    public void setInterpreter(String interpreter) {
        this.interpreter = interpreter;
    }

    public InterpreterState getInterpreterState() {
        return interpreterState;
    }

    public void setInterpreterState(InterpreterState interpreterState) {
        this.interpreterState = interpreterState;
    }

    public UUID getLawyer() {
        return lawyer;
    }

    public void setLawyer(UUID lawyer) {
        this.lawyer = lawyer;
    }

    public Source getSource() {
        return source;
    }

    public void setSource(Source source) {
        this.source = source;
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }
}
