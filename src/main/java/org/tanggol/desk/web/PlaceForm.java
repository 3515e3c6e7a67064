package org.tanggol.desk.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.tanggol.custody.Confidence;
import org.tanggol.custody.CustodyFolder;
import org.tanggol.custody.CustodySource;
import org.tanggol.custody.Finding;
import org.tanggol.custody.StintKind;
import org.tanggol.custody.When;
import org.tanggol.platform.Checks;
import org.tanggol.reference.FacilityRow;

/** Fields about a place: where, since when, who says so. */
public class PlaceForm {

    private StintKind kind = StintKind.FACILITY;
    private FacilityRow facility;
    private String place;
    private LocalDate day;
    private LocalTime time;
    private LocalDate toDay;
    private LocalTime toTime;
    private CustodySource source;
    private Confidence confidence = Confidence.LIKELY;
    private String note;

    /** @param otherwise the zone where no facility gives one */
    When when(ZoneId otherwise) {
        return When.of(day, time, facility == null ? otherwise : ZoneId.of(facility.zone()));
    }

    /** When a place of the past was left. */
    When left(ZoneId otherwise) {
        return When.of(Checks.required(toDay, "toDay"), toTime, facility == null ? otherwise : ZoneId.of(facility.zone()));
    }

    /** Shows what is on record of a place. @param known its facility, or null */
    void show(CustodyFolder.StintItem stint, FacilityRow known) {
        kind = stint.kind();
        facility = known;
        place = stint.place();
        day = stint.from().atZone(stint.zone()).toLocalDate();
        time = stint.dayOnly() ? null : stint.from().atZone(stint.zone()).toLocalTime();
        source = stint.source();
        confidence = stint.confidence();
        note = stint.note();
    }

    Finding finding(ZoneId otherwise) {
        return new Finding(kind, kind == StintKind.UNKNOWN || facility == null ? null : facility.id(), place, when(otherwise), source, confidence, note);
    }

    public StintKind getKind() {
        return kind;
    }

    public void setKind(StintKind kind) {
        this.kind = kind;
    }

    public FacilityRow getFacility() {
        return facility;
    }

    public void setFacility(FacilityRow facility) {
        this.facility = facility;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
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

    public LocalDate getToDay() {
        return toDay;
    }

    public void setToDay(LocalDate toDay) {
        this.toDay = toDay;
    }

    public LocalTime getToTime() {
        return toTime;
    }

    public void setToTime(LocalTime toTime) {
        this.toTime = toTime;
    }

    public CustodySource getSource() {
        return source;
    }

    public void setSource(CustodySource source) {
        this.source = source;
    }

    public Confidence getConfidence() {
        return confidence;
    }

    public void setConfidence(Confidence confidence) {
        this.confidence = confidence;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
