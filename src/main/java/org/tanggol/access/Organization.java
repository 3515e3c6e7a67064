package org.tanggol.access;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.tanggol.platform.AggregateRoot;
import org.tanggol.platform.Checks;

/** An organization of the alliance: the tenant. Its name is not confidential; what it holds about people is. */
@Entity
@Table(name = "organization")
public class Organization extends AggregateRoot<OrganizationId> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private OrganizationId id;
    private String name;
    private String chapter;
    private String zone;
    @Column(name = "hotline_phone")
    private String hotlinePhone;
    private boolean demo;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Level unassigned;
    @Column(name = "created_at")
    private Instant createdAt;

    protected Organization() { }

    /** @param zone IANA zone of the office, the default of its members */
    public Organization(OrganizationId id, String name, String chapter, ZoneId zone, Instant now) {
        this.id = id;
        this.createdAt = now;
        this.unassigned = Level.SUMMARY;
        describe(name, chapter, zone, null);
    }

    /** An organization of a demonstration: everything in it is fictional, and every page says so. */
    public static Organization fictional(OrganizationId id, String name, String chapter, ZoneId zone, Instant now) {
        Organization organization = new Organization(id, name, chapter, zone, now);
        organization.demo = true;
        organization.unassigned = Level.FULL;
        return organization;
    }

    /** Changes what is shown of the organization. */
    public void describe(String newName, String newChapter, ZoneId newZone, String newHotlinePhone) {
        String checked = Checks.requiredText(newName, "name", 120);
        chapter = Checks.text(newChapter, "chapter", 120);
        hotlinePhone = Checks.text(newHotlinePhone, "hotlinePhone", 40);
        zone = Checks.required(newZone, "zone").getId();
        name = checked;
    }

    /** Decides what staff see of files whose team they are not on: the office's own choice between closeness and confidentiality. */
    public void openUnassigned(Level level) {
        unassigned = Checks.required(level, "unassigned");
    }

    /** What staff see of files whose team they are not on; {@link Reach} says which roles. */
    public Level unassigned() {
        return unassigned;
    }

    @Override
    public OrganizationId id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String chapter() {
        return chapter;
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    public boolean isDemo() {
        return demo;
    }

    public String hotlinePhone() {
        return hotlinePhone;
    }
}
