package org.tanggol.desk.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.tanggol.custody.Confidence;
import org.tanggol.custody.CustodySource;
import org.tanggol.custody.Finding;
import org.tanggol.custody.StintKind;
import org.tanggol.custody.When;
import org.tanggol.reference.FacilityRow;

/** Fields about a place: where, since when, who says so. */
public class PlaceForm {

    private StintKind kind = StintKind.FACILITY;
    private FacilityRow facility;
    private String place;
    private LocalDate day;
    private LocalTime time;
    private CustodySource source;
    private Confidence confidence = Confidence.LIKELY;
    private String note;

    /** @param otherwise the zone where no facility gives one */
    When when(ZoneId otherwise) {
        return When.of(day, time, facility == null ? otherwise : ZoneId.of(facility.zone()));
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
