package org.tanggol.custody;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.tanggol.access.CaseFileId;
import org.tanggol.people.PersonId;
import org.tanggol.platform.AggregateRoot;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * One continuous time in custody, from being taken to release, removal or death, made of stints that follow each other
 * without overlap. While it is open the last stint is open too: a person in custody always has a place, or is
 * <i>unknown since</i>. A later arrest is a stay of its own.
 */
@Entity
@Table(name = "stay")
public class Stay extends AggregateRoot<StayId> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private StayId id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "file_id", updatable = false))
    private CaseFileId file;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person_id", updatable = false))
    private PersonId person;
    @Column(name = "began_at")
    private Instant beganAt;
    @Column(name = "ended_at")
    private Instant endedAt;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "end_kind")
    private EndKind endKind;
    @Column(name = "last_check_at")
    private Instant lastCheckAt;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "last_result")
    private LocatorResult lastResult;
    private int checks;
    @Column(name = "updated_at")
    private Instant updatedAt;
    @OneToMany(mappedBy = "stay", cascade = CascadeType.ALL)
    @OrderBy("from")
    private List<Stint> stints = new ArrayList<>();

    protected Stay() { }

    /** Somebody has been taken, to a place or to nobody knows where. */
    public static Stay begin(StayId id, CaseFileId file, PersonId person, StintId stint, Place place, When from, Said said) {
        requirePast(from.at(), said.recordedAt());
        Stay stay = new Stay();
        stay.id = id;
        stay.file = file;
        stay.person = person;
        stay.beganAt = from.at();
        stay.updatedAt = said.recordedAt();
        stay.stints.add(new Stint(stint, stay, place, from, null, said));
        return stay;
    }

    /** Moved to another place, found again, or lost from sight: the current stint ends where the next begins. */
    public Stint moveTo(StintId stint, Place place, When when, Said said) {
        requireOpen();
        Stint current = current();
        When from = when.after(current.from());
        requirePast(from.at(), said.recordedAt());
        if (!from.at().isAfter(current.from())) {
            throw new RuleViolation(Rule.STINTS_OVERLAP, "day");
        }
        current.end(from.at());
        return add(new Stint(stint, this, place, from, null, said), said);
    }

    /**
     * A place we learn of later, between those we know. What it covers of a stint <i>unknown since</i> gives way; over a
     * known place it is refused.
     *
     * @param came when the person came there; of a day alone, the part that nothing else is known of
     * @param left when the person left; of a day alone, likewise
     */
    public Stint recordPast(StintId stint, Place place, When came, When left, Said said) {
        Checks.required(left, "toDay");
        When from = narrowed(came);
        Instant to = left.until(stints.stream().filter(known -> known.holds(from.at()) && !known.isOpen()).map(Stint::to).findFirst()
            .orElse(said.recordedAt()));
        if (!from.at().isBefore(to)) {
            throw new RuleViolation(Rule.END_BEFORE_START, "toDay");
        }
        if (to.isAfter(said.recordedAt())) {
            throw new RuleViolation(Rule.IN_THE_FUTURE, "toDay");
        }
        if (from.at().isBefore(beganAt)) {
            throw new RuleViolation(Rule.BEFORE_STAY_BEGAN, "day");
        }
        List<Stint> covered = stints.stream().filter(known -> known.overlaps(from.at(), to)).toList();
        if (covered.size() != 1 || covered.get(0).kind() != StintKind.UNKNOWN) {
            throw new RuleViolation(Rule.STINTS_OVERLAP, "day");
        }
        Stint gap = covered.get(0);
        if (gap.to() != null && to.isAfter(gap.to())) {
            throw new RuleViolation(Rule.STINTS_OVERLAP, "toDay");
        }
        Instant gapEnd = gap.to();
        Said unknown = new Said(said.source(), said.confidence(), null, said.by(), said.recordedAt());
        if (gap.from().equals(from.at())) {
            gap.at(place, said);    // the gap began here: it becomes the place, and what is left of it follows
            gap.end(to);
            if (gapEnd == null || to.isBefore(gapEnd)) {
                add(new Stint(stint, this, Place.unknown(), new When(to, from.zone(), false), gapEnd, unknown), said);
            }
            return gap;
        }
        gap.end(from.at());
        Stint found = add(new Stint(stint, this, place, from, to, said), said);
        if (gapEnd == null || to.isBefore(gapEnd)) {
            add(new Stint(StintId.next(), this, Place.unknown(), new When(to, from.zone(), false), gapEnd, unknown), said);
        }
        return found;
    }

    /** Of a day without an hour, the part from where a gap begins on that day; unless nobody knew already as the day began. */
    private When narrowed(When came) {
        if (stints.stream().anyMatch(known -> known.kind() == StintKind.UNKNOWN && known.holds(came.at()))) {
            return came;
        }
        return stints.stream().filter(known -> known.kind() == StintKind.UNKNOWN).map(known -> came.from(known.from()))
            .filter(from -> !from.equals(came)).findFirst().orElse(came);
    }

    /** We knew the place wrong: same time, better place or source. */
    public void correct(StintId stint, Place place, Said said) {
        stints.stream().filter(known -> known.id().equals(stint)).findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND)).at(place, said);
        updatedAt = said.recordedAt();
    }

    /** Released, removed, or gone in another way: closes the stay and the last stint. */
    public void end(EndKind kind, When at, Instant now) {
        requireOpen();
        if (kind == null) {
            throw new RuleViolation(Rule.FIELD_MISSING, "endKind");
        }
        if (kind == EndKind.RECORDED_TWICE) {
            throw new RuleViolation(Rule.UNKNOWN_VALUE, "endKind");
        }
        Instant end = at.after(current().from()).at();
        requirePast(end, now);
        if (end.isBefore(current().from())) {
            throw new RuleViolation(Rule.END_BEFORE_START, "day");
        }
        current().end(end);
        endedAt = end;
        endKind = kind;
        updatedAt = now;
    }

    /** Somebody looked; kept here too, so that a list need not read all checks. */
    public void looked(LocatorResult result, Instant at) {
        checks++;
        if (lastCheckAt == null || at.isAfter(lastCheckAt)) {
            lastCheckAt = at;
            lastResult = result;
        }
        updatedAt = at.isAfter(updatedAt) ? at : updatedAt;
    }

    private Stint add(Stint stint, Said said) {
        stints.add(stint);
        updatedAt = said.recordedAt();
        return stint;
    }

    /** The open stint: where the person is now. */
    public Stint current() {
        return stints.stream().filter(Stint::isOpen).findFirst().orElseThrow(() -> new RuleViolation(Rule.STAY_CLOSED));
    }

    private void requireOpen() {
        if (endedAt != null) {
            throw new RuleViolation(Rule.STAY_CLOSED);
        }
    }

    private static void requirePast(Instant at, Instant now) {
        if (at.isAfter(now)) {
            throw new RuleViolation(Rule.IN_THE_FUTURE, "day");
        }
    }

    public boolean isOpen() {
        return endedAt == null;
    }

    public List<Stint> stints() {
        return List.copyOf(stints);
    }

    @Override
    public StayId id() {
        return id;
    }

    public CaseFileId file() {
        return file;
    }

    public PersonId person() {
        return person;
    }
}
