package org.tanggol.bonds;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.ledger.BondId;
import org.tanggol.platform.Ids;

/** What one approver said to one asking of a bond. Once for each person; never changed. */
@Entity
@Immutable
@Table(name = "bond_answer")
class BondAnswer {

    /** Recused people take no part in this asking. */
    enum Answer { APPROVED, RECUSED }

    @Id
    private UUID id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "file_id"))
    private CaseFileId file;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "bond_id"))
    private BondId bond;
    private int asking;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Answer answer;
    @Column(name = "member_id")
    private UUID member;
    private byte[] print;
    private Instant at;

    protected BondAnswer() { }

    /** @param print of what was on the screen */
    BondAnswer(Bond bond, Answer answer, MemberId member, byte[] print, Instant now) {
        this.id = Ids.next();
        this.file = bond.file();
        this.bond = bond.id();
        this.asking = bond.asking();
        this.answer = answer;
        this.member = member.value();
        this.print = print;
        this.at = now;
    }

    BondId bond() {
        return bond;
    }

    int asking() {
        return asking;
    }

    Answer answer() {
        return answer;
    }

    MemberId member() {
        return new MemberId(member);
    }

    byte[] print() {
        return print;
    }

    Instant at() {
        return at;
    }
}
