package org.tanggol.reference.web;

import org.tanggol.reference.FacilityDetails;
import org.tanggol.reference.FacilityKind;
import org.tanggol.reference.FacilitySheet;
import org.tanggol.reference.Held;

/** What is typed in the dialog that corrects a facility. */
public class FacilityForm {

    private long seen;
    private String name;
    private FacilityKind kind;
    private Held held;
    private String street;
    private String city;
    private String state;
    private String zip;
    private String phone;
    private String fieldOffice;
    private String court;
    private String zone;

    void fill(FacilitySheet sheet) {
        FacilityDetails details = sheet.details();
        seen = sheet.version();
        name = details.name();
        kind = details.kind();
        held = details.held();
        street = details.address().street();
        city = details.address().city();
        state = details.address().state();
        zip = details.address().zip();
        phone = details.phone();
        fieldOffice = details.fieldOffice();
        court = details.court() == null ? null : details.court().toString();
        zone = details.zone().getId();
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public FacilityKind getKind() {
        return kind;
    }

    public void setKind(FacilityKind kind) {
        this.kind = kind;
    }

    public Held getHeld() {
        return held;
    }

    public void setHeld(Held held) {
        this.held = held;
    }

    public String getStreet() {
        return street;
    }

    public void setStreet(String street) {
        this.street = street;
    }

    public String getCity() {
        return city;
    }

    public void setCity(String city) {
        this.city = city;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getZip() {
        return zip;
    }

    public void setZip(String zip) {
        this.zip = zip;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getFieldOffice() {
        return fieldOffice;
    }

    public void setFieldOffice(String fieldOffice) {
        this.fieldOffice = fieldOffice;
    }

    public String getCourt() {
        return court;
    }

    public void setCourt(String court) {
        this.court = court;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }
}
