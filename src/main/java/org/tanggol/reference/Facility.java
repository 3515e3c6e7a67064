package org.tanggol.reference;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.tanggol.platform.AggregateRoot;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * A place where people are detained. It comes into being from a published list or by hand; names, codes and operators are added
 * and never forgotten, because papers under the old ones keep coming. Two entries of one place are decided by a person to be the
 * same: the one is merged into the other and stays readable, so that whatever points to it still finds the place.
 */
@Entity
@Table(name = "facility")
public class Facility extends AggregateRoot<FacilityId> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private FacilityId id;
    /** Key of the entry in the list it came from; a newer edition of the list finds it again by this. */
    @Column(name = "source_key", updatable = false)
    private String sourceKey;
    private String code;
    private String name;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private FacilityKind kind;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Held held;
    private String street;
    private String city;
    private String state;
    private String zip;
    private String county;
    @Embedded
    @AttributeOverride(name = "source", column = @Column(name = "address_source"))
    @AttributeOverride(name = "asOf", column = @Column(name = "address_as_of"))
    private Origin addressOrigin;
    private String phone;
    @Embedded
    @AttributeOverride(name = "source", column = @Column(name = "phone_source"))
    @AttributeOverride(name = "asOf", column = @Column(name = "phone_as_of"))
    private Origin phoneOrigin;
    @Column(name = "field_office")
    private String fieldOffice;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "court_id"))
    private CourtId court;
    private String zone;
    @Column(name = "zone_certain")
    private boolean zoneCertain;
    private boolean listed;
    @Embedded
    @AttributeOverride(name = "source", column = @Column(name = "record_source"))
    @AttributeOverride(name = "asOf", column = @Column(name = "record_as_of"))
    private Origin origin;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "merged_into"))
    private FacilityId mergedInto;
    @Column(name = "search_text")
    private String searchText;
    @Column(name = "updated_at")
    private Instant updatedAt;
    @ElementCollection
    @BatchSize(size = 100)
    @OrderColumn(name = "position")
    @CollectionTable(name = "facility_name", joinColumns = @JoinColumn(name = "facility_id"))
    private List<FacilityName> names = new ArrayList<>();
    @ElementCollection
    @BatchSize(size = 100)
    @OrderColumn(name = "position")
    @CollectionTable(name = "facility_code", joinColumns = @JoinColumn(name = "facility_id"))
    private List<FacilityCode> codes = new ArrayList<>();
    @ElementCollection
    @BatchSize(size = 100)
    @OrderColumn(name = "position")
    @CollectionTable(name = "facility_operator", joinColumns = @JoinColumn(name = "facility_id"))
    private List<FacilityOperator> operators = new ArrayList<>();

    protected Facility() { }

    private Facility(String sourceKey, FacilityName first, FacilityKind kind, Held held, Origin origin, Instant now) {
        this.id = FacilityId.next();
        this.sourceKey = sourceKey;
        this.name = first.name();
        this.names.add(first);
        this.kind = kind;
        this.held = held;
        this.origin = origin;
        this.zone = "UTC";
        this.updatedAt = now;
        remember();
    }

    /** An entry of a published list. Address, telephone and zone follow by their verbs, each where it can be believed. */
    static Facility listed(String sourceKey, FacilityName name, FacilityKind kind, Held held, Origin origin, boolean inNewest, Instant now) {
        Facility facility = new Facility(sourceKey, name, kind, held, origin, now);
        facility.listed = inNewest;
        return facility;
    }

    /** A place that no list has, entered by a person. */
    public static Facility byHand(FacilityDetails details, FacilityCode code, Instant now, LocalDate today) {
        Origin origin = new Origin(Origin.BY_HAND, today);
        FacilityName name = new FacilityName(details.name(), details.name(), today, null, Origin.BY_HAND);
        Facility facility = new Facility("hand-" + FacilityId.next(), name, details.kind(), details.held(), origin, now);
        if (code != null) {
            facility.alsoCoded(code);
        }
        facility.correct(details, now, today);
        return facility;
    }

    void locatedAt(PostalAddress address, Origin stated) {
        street = address.street();
        city = address.city();
        state = address.state();
        zip = address.zip();
        addressOrigin = stated;
        remember();
    }

    void inCounty(String newCounty) {
        county = newCounty;
    }

    void reachedBy(String newPhone, Origin stated) {
        phone = newPhone;
        phoneOrigin = newPhone == null ? null : stated;
    }

    /** @param certain whether the place itself gave the zone, and not its office or telephone */
    void keepsTimeOf(ZoneId newZone, boolean certain) {
        zone = newZone.getId();
        zoneCertain = certain;
    }

    void under(String newFieldOffice) {
        fieldOffice = newFieldOffice;
    }

    void hearingsAt(CourtId newCourt) {
        court = newCourt;
    }

    /** Adds a code; the first one is the one that is shown. Adding it twice changes nothing. */
    public void alsoCoded(FacilityCode another) {
        if (!codes.contains(another)) {
            codes.add(another);
            code = codes.get(0).code();
            remember();
        }
    }

    /** Adds what another source calls it. The same words under another date only widen the span in which they were seen. */
    void alsoNamed(FacilityName other) {
        for (int i = 0; i < names.size(); i++) {
            FacilityName known = names.get(i);
            if (known.sameWordsAs(other)) {
                LocalDate from = earlier(known.seenFrom(), other.seenFrom());
                names.set(i, new FacilityName(known.name(), known.published(), from, known.seenTo(), known.source()));
                return;
            }
        }
        names.add(other);
        remember();
    }

    /** Another name from that day on; the one held so far ends there and stays. */
    void renamed(FacilityName next) {
        for (int i = 0; i < names.size(); i++) {
            FacilityName known = names.get(i);
            if (known.seenTo() == null && !known.sameWordsAs(next)) {
                LocalDate end = known.seenFrom() != null && next.seenFrom() != null && known.seenFrom().isAfter(next.seenFrom())
                    ? known.seenFrom() : next.seenFrom();
                names.set(i, new FacilityName(known.name(), known.published(), known.seenFrom(), end, known.source()));
            }
        }
        names.removeIf(known -> known.seenTo() == null && known.sameWordsAs(next));
        names.add(0, next);
        name = next.name();
        remember();
    }

    /**
     * Who ran or owned it, and when.
     *
     * @throws RuleViolation OPERATOR_RANGES_OVERLAP when another body already stands for the same role on one of these days
     */
    public void runBy(FacilityOperator range) {
        OperatorRanges.requireApart(operators, range);
        operators.add(range);
    }

    /** Another body takes over on that day: the open range of the same role ends the day before. */
    public void handedTo(FacilityOperator next) {
        List<FacilityOperator> after = OperatorRanges.handedTo(operators, next);
        operators.clear();
        operators.addAll(after);
    }

    /** What can be corrected, as it stands. */
    public FacilityDetails details() {
        return new FacilityDetails(name, kind, held, address(), county, phone, fieldOffice, court, zone());
    }

    /**
     * A person knows better. What was corrected bears the day of the correction as its source.
     *
     * @return the fields that changed; empty when it says what we hold already
     */
    public List<FieldChange> correct(FacilityDetails better, Instant now, LocalDate today) {
        requireNotMerged();
        List<FieldChange> changes = details().changesTo(better);
        Origin byHand = new Origin(Origin.BY_HAND, today);
        if (!better.name().equals(name)) {
            renamed(new FacilityName(better.name(), better.name(), today, null, Origin.BY_HAND));
        }
        kind = better.kind();
        held = better.held();
        if (!better.address().equals(address())) {
            locatedAt(better.address(), byHand);
        }
        county = better.county();
        if (!Objects.equals(better.phone(), phone)) {
            reachedBy(better.phone(), byHand);
        }
        fieldOffice = better.fieldOffice();
        court = better.court();
        keepsTimeOf(better.zone(), zoneCertain || !better.zone().getId().equals(zone));
        updatedAt = now;
        remember();
        return changes;
    }

    /**
     * Decided to be the same place as that one, which from now on answers for both: it takes over the names and what it did not
     * know itself. The codes follow in a second step, see {@link #giveUpCodes}.
     */
    void mergeInto(Facility survivor, Instant now) {
        requireNotMerged();
        survivor.requireNotMerged();
        if (survivor.id.equals(id)) {
            throw new RuleViolation(Rule.UNKNOWN_VALUE, "other");
        }
        names.forEach(survivor::alsoNamed);
        if (survivor.state == null && state != null) {
            survivor.locatedAt(address(), addressOrigin);
            survivor.county = county;
            survivor.keepsTimeOf(zone(), zoneCertain);
        }
        if (survivor.phone == null) {
            survivor.reachedBy(phone, phoneOrigin);
        }
        survivor.court = survivor.court == null ? court : survivor.court;
        survivor.kind = survivor.kind == FacilityKind.NOT_STATED ? kind : survivor.kind;
        survivor.held = survivor.held == null ? held : survivor.held;
        for (FacilityOperator range : operators) {
            if (survivor.operators.stream().noneMatch(range::overlaps)) {
                survivor.operators.add(range);
            }
        }
        survivor.listed = survivor.listed || listed;
        mergedInto = survivor.id;
        updatedAt = now;
        survivor.updatedAt = now;
        survivor.remember();
    }

    /** The codes of an entry that was merged, for the one that answers for it: a code belongs to one place only. */
    List<FacilityCode> giveUpCodes() {
        if (mergedInto == null) {
            throw new IllegalStateException("Not merged");
        }
        List<FacilityCode> given = List.copyOf(codes);
        codes.clear();
        code = null;
        return given;
    }

    private void requireNotMerged() {
        if (mergedInto != null) {
            throw new RuleViolation(Rule.STATE_TRANSITION_REFUSED, "facility");
        }
    }

    /** A newer list does not have it any more, or has it again. */
    void inNewestList(boolean stillThere) {
        listed = stillThere;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.isBefore(one) ? other : one;
    }

    private void remember() {
        Set<String> words = new LinkedHashSet<>();
        names.forEach(known -> words.addAll(List.of(Words.fold(known.name()).split(" "))));
        codes.forEach(one -> words.add(Words.fold(one.code())));
        words.addAll(List.of(Words.fold(city).split(" ")));
        words.add(Words.fold(state));
        words.remove("");
        String all = " " + String.join(" ", words) + " ";
        searchText = all.length() > 2000 ? all.substring(0, 2000) : all;
    }

    @Override
    public FacilityId id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** The DETLOC code that is shown, or null. */
    public String code() {
        return code;
    }

    public List<FacilityCode> codes() {
        return List.copyOf(codes);
    }

    public FacilityKind kind() {
        return kind;
    }

    public Held held() {
        return held;
    }

    public PostalAddress address() {
        return new PostalAddress(street, city, state, zip);
    }

    public String city() {
        return city;
    }

    public String state() {
        return state;
    }

    public String county() {
        return county;
    }

    public String phone() {
        return phone;
    }

    public String fieldOffice() {
        return fieldOffice;
    }

    public CourtId court() {
        return court;
    }

    /** Zone of the clocks there. */
    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    public boolean zoneCertain() {
        return zoneCertain;
    }

    /** Whether it stands in the newest list of the agency. */
    public boolean listed() {
        return listed;
    }

    public FacilityId mergedInto() {
        return mergedInto;
    }

    public List<FacilityName> names() {
        return List.copyOf(names);
    }

    public List<FacilityOperator> operators() {
        return List.copyOf(operators);
    }

    String sourceKey() {
        return sourceKey;
    }

    Origin origin() {
        return origin;
    }

    Origin addressOrigin() {
        return addressOrigin;
    }

    Origin phoneOrigin() {
        return phoneOrigin;
    }

    String searchText() {
        return searchText;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
