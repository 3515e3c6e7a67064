package org.tanggol.reference.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.reference.CourtId;
import org.tanggol.reference.FacilityDetails;
import org.tanggol.reference.FacilityKind;
import org.tanggol.reference.Held;
import org.tanggol.reference.OperatorKind;
import org.tanggol.reference.OperatorRole;
import org.tanggol.reference.PostalAddress;

/** What is typed about a facility. */
public class FacilityForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private long seen;
    private String code;
    private String name;
    private FacilityKind kind = FacilityKind.OTHER;
    private Held held;
    private String street;
    private String city;
    private String state;
    private String zip;
    private String county;
    private String phone;
    private String fieldOffice;
    private String court;
    private String zone = "America/New_York";
    private String operator;
    private OperatorKind operatorKind = OperatorKind.PRIVATE_COMPANY;
    private OperatorRole operatorRole = OperatorRole.OPERATOR;
    private LocalDate from;

    void fill(FacilityDetails details, long version) {
        seen = version;
        name = details.name();
        kind = details.kind();
        held = details.held();
        street = details.address().street();
        city = details.address().city();
        state = details.address().state();
        zip = details.address().zip();
        county = details.county();
        phone = details.phone();
        fieldOffice = details.fieldOffice();
        court = details.court() == null ? null : details.court().toString();
        zone = details.zone().getId();
    }

    FacilityDetails details() {
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw new RuleViolation(Rule.ZONE_UNKNOWN, "zone");
        }
        return new FacilityDetails(name, kind, held, new PostalAddress(street, city, state, zip), county, phone, fieldOffice,
            court == null || court.isBlank() ? null : CourtId.fromString(court), ZoneId.of(zone));
    }

    public long getSeen() { return seen; }
    public void setSeen(long seen) { this.seen = seen; }
    public String getCode() { return code; }
    public void setCode(String code) { this.code = code; }
    public String getName() { return name; }
    public void setName(String name) { this.name = name; }
    public FacilityKind getKind() { return kind; }
    public void setKind(FacilityKind kind) { this.kind = kind; }
    public Held getHeld() { return held; }
    public void setHeld(Held held) { this.held = held; }
    public String getStreet() { return street; }
    public void setStreet(String street) { this.street = street; }
    public String getCity() { return city; }
    public void setCity(String city) { this.city = city; }
    public String getState() { return state; }
    public void setState(String state) { this.state = state; }
    public String getZip() { return zip; }
    public void setZip(String zip) { this.zip = zip; }
    public String getCounty() { return county; }
    public void setCounty(String county) { this.county = county; }
    public String getPhone() { return phone; }
    public void setPhone(String phone) { this.phone = phone; }
    public String getFieldOffice() { return fieldOffice; }
    public void setFieldOffice(String fieldOffice) { this.fieldOffice = fieldOffice; }
    public String getCourt() { return court; }
    public void setCourt(String court) { this.court = court; }
    public String getZone() { return zone; }
    public void setZone(String zone) { this.zone = zone; }
    public String getOperator() { return operator; }
    public void setOperator(String operator) { this.operator = operator; }
    public OperatorKind getOperatorKind() { return operatorKind; }
    public void setOperatorKind(OperatorKind operatorKind) { this.operatorKind = operatorKind; }
    public OperatorRole getOperatorRole() { return operatorRole; }
    public void setOperatorRole(OperatorRole operatorRole) { this.operatorRole = operatorRole; }
    public LocalDate getFrom() { return from; }
    public void setFrom(LocalDate from) { this.from = from; }
}
