package org.tanggol.lawbook;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.tanggol.access.MemberId;
import org.tanggol.platform.AggregateRoot;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** All rules of time as one text. Proposed by one lawyer, put in force or refused by another; what was in force stays readable. */
@Entity
@Table(name = "rule_file")
public class RuleFile extends AggregateRoot<RuleFileId> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private RuleFileId id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Column(updatable = false)
    private String yaml;
    @Column(name = "rules_version", updatable = false)
    private String rulesVersion;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private RuleFileState state;
    @Column(name = "proposed_by", updatable = false)
    private UUID proposedBy;
    @Column(name = "proposed_at", updatable = false)
    private Instant proposedAt;
    @Column(name = "decided_by")
    private UUID decidedBy;
    @Column(name = "decided_at")
    private Instant decidedAt;

    protected RuleFile() { }

    /** @param yaml that has been read without a problem @param rulesVersion of what was read */
    RuleFile(String yaml, String rulesVersion, MemberId by, Instant now) {
        this.id = RuleFileId.next();
        this.yaml = yaml;
        this.rulesVersion = rulesVersion;
        this.state = RuleFileState.PROPOSED;
        this.proposedBy = by.value();
        this.proposedAt = now;
    }

    /** @throws RuleViolation SECOND_PERSON for whoever proposed it, STATE_TRANSITION_REFUSED when it was decided already */
    void putInForce(MemberId by, Instant now) {
        requireProposed();
        if (by.value().equals(proposedBy)) {
            throw new RuleViolation(Rule.SECOND_PERSON);
        }
        decide(RuleFileState.IN_FORCE, by, now);
    }

    /** By anybody who may propose, who proposed it too. @throws RuleViolation STATE_TRANSITION_REFUSED */
    void refuse(MemberId by, Instant now) {
        requireProposed();
        decide(RuleFileState.REFUSED, by, now);
    }

    /** Another one is in force now. */
    void supersede() {
        state = RuleFileState.SUPERSEDED;
    }

    private void decide(RuleFileState how, MemberId by, Instant now) {
        state = how;
        decidedBy = by.value();
        decidedAt = now;
    }

    private void requireProposed() {
        if (state != RuleFileState.PROPOSED) {
            throw new RuleViolation(Rule.STATE_TRANSITION_REFUSED);
        }
    }

    @Override
    public RuleFileId id() {
        return id;
    }

    String yaml() {
        return yaml;
    }

    String rulesVersion() {
        return rulesVersion;
    }

    RuleFileState state() {
        return state;
    }

    MemberId proposedBy() {
        return new MemberId(proposedBy);
    }

    Instant proposedAt() {
        return proposedAt;
    }

    MemberId decidedBy() {
        return decidedBy == null ? null : new MemberId(decidedBy);
    }

    Instant decidedAt() {
        return decidedAt;
    }
}
