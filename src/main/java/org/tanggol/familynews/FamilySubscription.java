package org.tanggol.familynews;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.tanggol.access.CaseFileId;
import org.tanggol.confidential.Cell;
import org.tanggol.confidential.Confidential;
import org.tanggol.notices.Channel;
import org.tanggol.people.FamilyMemberId;
import org.tanggol.platform.AggregateRoot;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** That a relative wants to be told by a channel when there is news. It works once they have typed the code that was sent there. */
@Entity
@Table(name = "family_subscription")
public class FamilySubscription extends AggregateRoot<FamilySubscriptionId> {

    /** How long a code is good. */
    private static final Duration CODE_GOOD = Duration.ofMinutes(30);
    private static final int MOST_TRIES = 5;
    private static final String STANDING = "Y";

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private FamilySubscriptionId id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "file_id", updatable = false))
    private CaseFileId file;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "relative_id", updatable = false))
    private FamilyMemberId relative;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private Channel channel;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "address_p2", updatable = false))
    private Confidential address;
    @Column(updatable = false)
    private String language;
    @Column(name = "of_hearing", updatable = false)
    private boolean ofHearing;
    @Column(name = "of_place", updatable = false)
    private boolean ofPlace;
    @Column(name = "of_bond", updatable = false)
    private boolean ofBond;
    @Column(name = "of_message", updatable = false)
    private boolean ofMessage;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "code_p2"))
    private Confidential code;
    @Column(name = "code_until")
    private Instant codeUntil;
    @Column(name = "code_tries")
    private int codeTries;
    @Column(name = "confirmed_at")
    private Instant confirmedAt;
    @Column(name = "told_through")
    private Instant toldThrough;
    @Column(name = "made_at", updatable = false)
    private Instant madeAt;
    @Column(name = "ended_at")
    private Instant endedAt;
    @JdbcTypeCode(SqlTypes.CHAR)
    private String standing;

    protected FamilySubscription() { }

    /** @param address closed for {@link #cell}, as code */
    FamilySubscription(FamilySubscriptionId id, CaseFileId file, FamilyMemberId relative, SubscriptionEntry entry, Confidential address, Confidential code, Instant now) {
        this.id = id;
        this.file = file;
        this.relative = relative;
        this.channel = entry.channel();
        this.address = address;
        this.language = entry.language().toLanguageTag();
        this.ofHearing = entry.events().contains(FamilyEvent.HEARING);
        this.ofPlace = entry.events().contains(FamilyEvent.PLACE);
        this.ofBond = entry.events().contains(FamilyEvent.BOND);
        this.ofMessage = entry.events().contains(FamilyEvent.MESSAGE);
        this.code = code;
        this.codeUntil = now.plus(CODE_GOOD);
        this.toldThrough = now;
        this.madeAt = now;
        this.standing = STANDING;
    }

    static Cell cell(CaseFileId file, FamilySubscriptionId id, String column) {
        return new Cell(file, "family_subscription", column, id.value());
    }

    /** One more try at the code. @return whether it may be compared */
    boolean mayTry(Instant now) {
        codeTries++;
        return code != null && codeTries <= MOST_TRIES && now.isBefore(codeUntil);
    }

    /** The address is theirs; what happens from now on is told. */
    void confirm(Instant now) {
        confirmedAt = now;
        toldThrough = now;
        code = null;
        codeUntil = null;
    }

    void told(Instant through) {
        toldThrough = through;
    }

    /** @throws RuleViolation STATE_TRANSITION_REFUSED when it has ended */
    void end(Instant now) {
        if (standing == null) {
            throw new RuleViolation(Rule.STATE_TRANSITION_REFUSED);
        }
        endedAt = now;
        standing = null;
        code = null;
        codeUntil = null;
    }

    boolean isStanding() {
        return standing != null;
    }

    boolean isConfirmed() {
        return confirmedAt != null;
    }

    Set<FamilyEvent> events() {
        Set<FamilyEvent> events = EnumSet.noneOf(FamilyEvent.class);
        if (ofHearing) {
            events.add(FamilyEvent.HEARING);
        }
        if (ofPlace) {
            events.add(FamilyEvent.PLACE);
        }
        if (ofBond) {
            events.add(FamilyEvent.BOND);
        }
        if (ofMessage) {
            events.add(FamilyEvent.MESSAGE);
        }
        return events;
    }

    @Override
    public FamilySubscriptionId id() {
        return id;
    }

    CaseFileId file() {
        return file;
    }

    FamilyMemberId relative() {
        return relative;
    }

    Channel channel() {
        return channel;
    }

    Confidential address() {
        return address;
    }

    Confidential code() {
        return code;
    }

    Locale language() {
        return Locale.forLanguageTag(language);
    }
}
