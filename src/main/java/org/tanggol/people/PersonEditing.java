package org.tanggol.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.FileAdmission;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.Vault;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** What we learn about a person after intake. One public method is one use case, one transaction. */
@ApplicationScoped
@Transactional
public class PersonEditing {

    @Inject
    People people;

    @Inject
    Identifying identifying;

    @Inject
    CaseAccess access;

    @Inject
    Vault vault;

    @Inject
    PersonWriting writing;

    @Inject
    Attaching attaching;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    @Inject
    Event<NamesChanged> names;

    @Inject
    Event<DetailRemoved> removals;

    @Inject
    Clock clock;

    @PersistenceContext
    EntityManager em;

    /**
     * Replaces what is known of the person, languages and numbers aside. A name that is replaced stays as an alias:
     * papers under it will keep coming.
     *
     * @param seen the version of the person the caller was looking at
     */
    @Requires(Permission.WRITE_PEOPLE)
    public void change(CaseFileId file, long seen, PersonDetails details) {
        FileAdmission admitted = access.toEdit(file);
        Person person = people.personOf(file);
        person.requireVersion(seen);
        Instant now = clock.instant();
        PersonName before = person.name() == null ? null : PersonName.unpack(vault.open(admitted, Person.cell(file, person.id(), "name_p2"), person.name()));
        boolean renamed = writing.rewrite(admitted, person, details, before, now).renamed();
        if (details.aNumber() != null) {
            people.lock(caller.organization());
            identifying.giveANumber(admitted, person, details.aNumber(), now);
            audit.record(AuditAction.IDENTIFIER_ADDED, file, person.id().value(), IdentifierType.A_NUMBER);
        } else {
            person.declareNoANumber(details.noANumber(), now);
        }
        audit.record(renamed && before == null ? AuditAction.PERSON_NAMED : AuditAction.PERSON_CHANGED, file, person.id().value());
    }

    @Requires(Permission.WRITE_PEOPLE)
    public AliasId addAlias(CaseFileId file, AliasKind kind, PersonName name) {
        FileAdmission admitted = access.toEdit(file);
        Person person = people.personOf(file);
        if (name.isEmpty()) {
            throw new RuleViolation(Rule.FIELD_MISSING, "alias");
        }
        AliasId id = new AliasId(attaching.alias(admitted, person, Checks.required(kind, "aliasKind"), name, clock.instant()));
        names.fire(new NamesChanged(caller.organization(), person.id()));
        audit.record(AuditAction.ALIAS_ADDED, file, id.value(), kind);
        return id;
    }

    /** @throws ANumberTaken when another file of the organization has the A-number */
    @Requires(Permission.WRITE_PEOPLE)
    public void addIdentifier(CaseFileId file, IdentifierType type, String value) {
        FileAdmission admitted = access.toEdit(file);
        Person person = people.personOf(file);
        String text = Checks.requiredText(value, "identifierValue", 60);
        UUID object = person.id().value();
        if (Checks.required(type, "identifierType") == IdentifierType.A_NUMBER) {
            people.lock(caller.organization());
            identifying.giveANumber(admitted, person, ANumber.of(text), clock.instant());
        } else {
            object = attaching.number(admitted, person, type, text, clock.instant());
        }
        audit.record(AuditAction.IDENTIFIER_ADDED, file, object, type);
    }

    @Requires(Permission.WRITE_PEOPLE)
    public void addLanguage(CaseFileId file, LanguageSpec language) {
        access.toEdit(file);
        Person person = people.personOf(file);
        Long count = em.createQuery("select count(l) from LanguageNeed l where l.file = :file", Long.class).setParameter("file", file).getSingleResult();
        attaching.language(person, language, count.intValue(), clock.instant());
        audit.record(AuditAction.LANGUAGE_ADDED, file, person.id().value(), language.language());
    }

    @Requires(Permission.WRITE_PEOPLE)
    public void addHealthFlag(CaseFileId file, HealthKind kind, boolean urgent, String text) {
        FileAdmission admitted = access.toEdit(file);
        UUID id = attaching.health(admitted, people.personOf(file), Checks.required(kind, "flagKind"), urgent, text, clock.instant());
        audit.record(AuditAction.HEALTH_FLAG_ADDED, file, id, kind);
    }

    @Requires(Permission.WRITE_PEOPLE)
    public FamilyMemberId addFamily(CaseFileId file, FamilyDetails details) {
        FileAdmission admitted = access.toEdit(file);
        FamilyMemberId id = attaching.family(admitted, people.personOf(file), details, clock.instant());
        audit.record(AuditAction.FAMILY_ADDED, file, id.value());
        return id;
    }

    /** Takes away an alias, number, language, flag or family member that was wrong. */
    @Requires(Permission.WRITE_PEOPLE)
    public void removeDetail(CaseFileId file, DetailKind kind, UUID id) {
        access.toEdit(file);
        removals.fire(new DetailRemoved(file, kind, id));
        int removed = em.createQuery("delete from " + kind.entity() + " d where " + kind.idPath() + " = :id and d.file = :file")
            .setParameter("id", id).setParameter("file", file).executeUpdate();
        if (removed == 0) {
            throw new RuleViolation(Rule.NOT_FOUND);
        }
        people.personOf(file).touch(clock.instant());
        if (kind == DetailKind.ALIAS) {
            names.fire(new NamesChanged(caller.organization(), people.personOf(file).id()));
        }
        audit.record(AuditAction.DETAIL_REMOVED, file, id, kind);
    }

    @Requires(Permission.WRITE_PEOPLE)
    public void summarize(CaseFileId file, long seen, String text) {
        FileAdmission admitted = access.toEdit(file);
        CaseFile caseFile = people.file(file);
        caseFile.requireVersion(seen);
        caseFile.summarize(vault.close(admitted, CaseFile.summaryCell(file), Checks.requiredText(text, "summary", 4000)), caller.member(), clock.instant());
        people.personOf(file).touch(clock.instant());
        audit.record(AuditAction.SUMMARY_WRITTEN, file, file.value());
    }

    @Requires(Permission.WRITE_PEOPLE)
    public void close(CaseFileId file, long seen) {
        access.toEdit(file);
        CaseFile caseFile = people.file(file);
        caseFile.requireVersion(seen);
        caseFile.close(clock.instant());
        people.personOf(file).touch(clock.instant());
        audit.record(AuditAction.FILE_CLOSED, file, file.value());
    }

    @Requires(Permission.WRITE_PEOPLE)
    public void reopen(CaseFileId file, long seen) {
        access.toEdit(file);
        CaseFile caseFile = people.file(file);
        caseFile.requireVersion(seen);
        caseFile.reopen(clock.instant());
        people.personOf(file).touch(clock.instant());
        audit.record(AuditAction.FILE_REOPENED, file, file.value());
    }

    /** Shows the whole A-number; each view is recorded. */
    @Requires(Permission.REVEAL_IDENTIFIER)
    public String reveal(CaseFileId file, IdentifierId id) {
        FileAdmission admitted = access.toRead(file);
        Object[] row = em.createQuery("select i.type, i.value.bytes from Identifier i where i.id = :id and i.file = :file", Object[].class)
            .setParameter("id", id).setParameter("file", file).setMaxResults(1).getResultList().stream().findFirst()
            .orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
        String value = vault.open(admitted, Identifier.cell(file, id, "value_p2"), new Confidential((byte[]) row[1]));
        audit.record(AuditAction.IDENTIFIER_SHOWN, file, id.value(), row[0]);
        return row[0] == IdentifierType.A_NUMBER ? new ANumber(value).full() : value;
    }
}
