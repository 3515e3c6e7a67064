package org.tanggol.reference;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.ZoneId;
import org.tanggol.platform.AggregateRoot;

/** An immigration court of EOIR, as the Department of Justice publishes it. */
@Entity
@Table(name = "court")
public class Court extends AggregateRoot<CourtId> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private CourtId id;
    @Column(name = "source_key", updatable = false)
    private String sourceKey;
    private String name;
    private String address;
    private String city;
    private String state;
    private String zip;
    private String zone;
    private String status;
    private boolean offered;
    private String source;
    @Column(name = "as_of")
    private LocalDate asOf;

    protected Court() { }

    /**
     * @param status operating status in the court's own words, or null
     * @param offered false for a second entry of a court that is listed already
     */
    Court(String sourceKey, String name, PostalAddress address, ZoneId zone, String status, boolean offered, Origin origin) {
        this.id = CourtId.next();
        this.sourceKey = sourceKey;
        this.name = name;
        this.address = address.line();
        this.city = address.city();
        this.state = address.state();
        this.zip = address.zip();
        this.zone = zone.getId();
        this.status = status;
        this.offered = offered;
        this.source = origin.source();
        this.asOf = origin.asOf();
    }

    @Override
    public CourtId id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** On one line. */
    public String address() {
        return address;
    }

    public String city() {
        return city;
    }

    public String state() {
        return state;
    }

    /** Zone of the court's clocks: hearings are set in it. */
    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    String sourceKey() {
        return sourceKey;
    }

    String zip() {
        return zip;
    }

    String status() {
        return status;
    }

    boolean offered() {
        return offered;
    }

    String source() {
        return source;
    }

    LocalDate asOf() {
        return asOf;
    }
}
