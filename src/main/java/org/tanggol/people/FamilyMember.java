package org.tanggol.people;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.tanggol.access.CaseFileId;
import org.tanggol.confidential.Cell;
import org.tanggol.confidential.Confidential;
import org.tanggol.platform.AggregateRoot;

/** A relative, sponsor or friend and how to reach them. Their immigration status is not asked: nobody can be compelled to surrender what is not held. */
@Entity
@Table(name = "family_member")
public class FamilyMember extends AggregateRoot<FamilyMemberId> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private FamilyMemberId id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "file_id", updatable = false))
    private CaseFileId file;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person_id", updatable = false))
    private PersonId person;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "name_p2"))
    private Confidential name;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "relation_p2"))
    private Confidential relation;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "phone_p2"))
    private Confidential phone;
    @Column(name = "phone_index")
    private byte[] phoneIndex;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "address_p2"))
    private Confidential address;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "note_p2"))
    private Confidential note;
    private String language;
    private boolean barred;
    @Column(name = "added_at")
    private Instant addedAt;

    protected FamilyMember() { }

    /** @param language BCP 47 tag or null */
    public FamilyMember(FamilyMemberId id, Person of, Confidential name, Confidential relation, String language, Instant now) {
        this.id = id;
        this.file = of.file();
        this.person = of.id();
        this.name = name;
        this.relation = relation;
        this.language = language;
        this.addedAt = now;
    }

    /** How to reach them. */
    public void reachableAt(Confidential newPhone, byte[] newPhoneIndex, Confidential newAddress, Confidential newNote) {
        phone = newPhone;
        phoneIndex = newPhoneIndex == null ? null : newPhoneIndex.clone();
        address = newAddress;
        note = newNote;
    }

    /** Whether the person said that they must never be told anything: nobody picks them for a message, a code or a task. */
    public boolean isBarred() {
        return barred;
    }

    /** Called when the person has answered. */
    public void bar(boolean never) {
        barred = never;
    }

    /** Where a confidential column lies. */
    public static Cell cell(CaseFileId file, FamilyMemberId id, String column) {
        return new Cell(file, "family_member", column, id.value());
    }

    @Override
    public FamilyMemberId id() {
        return id;
    }

    public CaseFileId file() {
        return file;
    }
}
