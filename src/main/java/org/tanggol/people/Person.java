package org.tanggol.people;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.tanggol.access.CaseFileId;
import org.tanggol.confidential.Cell;
import org.tanggol.confidential.Confidential;
import org.tanggol.platform.AggregateRoot;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * Someone detained, at risk or released, as one organization knows them. May begin as "man, about 30, taken from the
 * market"; what is learned later is added, never guessed.
 */
@Entity
@Table(name = "person")
public class Person extends AggregateRoot<PersonId> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private PersonId id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "file_id", updatable = false))
    private CaseFileId file;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "name_p2"))
    private Confidential name;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "description_p2"))
    private Confidential description;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "birth_p2"))
    private Confidential birth;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "pronouns_p2"))
    private Confidential pronouns;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "countries_p2"))
    private Confidential countries;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "phone_p2"))
    private Confidential phone;
    @Column(name = "phone_index")
    private byte[] phoneIndex;
    @Column(name = "no_a_number")
    private boolean noANumber;
    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Person() { }

    private Person(PersonId id, CaseFileId file, Instant now) {
        this.id = id;
        this.file = file;
        this.updatedAt = now;
    }

    /**
     * Somebody we have heard of.
     *
     * @param name null while nobody knows it
     * @param description what is known instead
     * @throws RuleViolation SOMETHING_TO_CALL_THEM when there is neither
     */
    public static Person heardOf(PersonId id, CaseFileId file, Confidential name, Confidential description, Instant now) {
        if (name == null && description == null) {
            throw new RuleViolation(Rule.SOMETHING_TO_CALL_THEM, "description");
        }
        Person person = new Person(id, file, now);
        person.name = name;
        person.description = description;
        return person;
    }

    /** Where a confidential column of a person lies. */
    public static Cell cell(CaseFileId file, PersonId id, String column) {
        return new Cell(file, "person", column, id.value());
    }

    /** The name is known now, or known better. */
    public void name(Confidential newName, Instant now) {
        if (newName == null && description == null) {
            throw new RuleViolation(Rule.SOMETHING_TO_CALL_THEM, "given");
        }
        name = newName;
        updatedAt = now;
    }

    /** What is known of a person beside the name. Null means: not known. */
    public void describe(Confidential newDescription, Confidential newBirth, Confidential newPronouns, Confidential newCountries, Instant now) {
        if (newDescription == null && name == null) {
            throw new RuleViolation(Rule.SOMETHING_TO_CALL_THEM, "description");
        }
        description = newDescription;
        birth = newBirth;
        pronouns = newPronouns;
        countries = newCountries;
        updatedAt = now;
    }

    /** The person's own phone number and its blind index. */
    public void reachableAt(Confidential newPhone, byte[] index, Instant now) {
        phone = newPhone;
        phoneIndex = index == null ? null : index.clone();
        updatedAt = now;
    }

    /** Asked, and there is no A-number (or there is one after all). */
    public void declareNoANumber(boolean none, Instant now) {
        noANumber = none;
        updatedAt = now;
    }

    /** Something that is shown with the person has changed: another name, a language, the state of the file. */
    public void touch(Instant now) {
        updatedAt = now;
    }

    /** The confidential columns, in the order in which a folder opens them; values may be null. */
    Map<String, Confidential> cells() {
        Map<String, Confidential> cells = new LinkedHashMap<>();
        cells.put("name_p2", name);
        cells.put("description_p2", description);
        cells.put("birth_p2", birth);
        cells.put("pronouns_p2", pronouns);
        cells.put("countries_p2", countries);
        cells.put("phone_p2", phone);
        return cells;
    }

    boolean hasNoANumber() {
        return noANumber;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    @Override
    public PersonId id() {
        return id;
    }

    public CaseFileId file() {
        return file;
    }

    public Confidential name() {
        return name;
    }
}
