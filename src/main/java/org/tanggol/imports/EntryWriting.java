package org.tanggol.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.FileAdmission;
import org.tanggol.access.CaseNumbers;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.people.AliasKind;
import org.tanggol.people.Attaching;
import org.tanggol.people.CaseOrigin;
import org.tanggol.people.FamilyDetails;
import org.tanggol.people.HealthKind;
import org.tanggol.people.IdentifierType;
import org.tanggol.people.LanguageSpec;
import org.tanggol.people.People;
import org.tanggol.people.Person;
import org.tanggol.people.PersonName;
import org.tanggol.people.PersonWriting;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.Speech;
import org.tanggol.platform.faces.Words;
import org.tanggol.work.TeamAndNotes;

/** Writes one person of a file into the record, by the same verbs as a page does, and says what it wrote. */
@ApplicationScoped
class EntryWriting {

    @Inject
    PersonWriting persons;

    @Inject
    Attaching attaching;

    @Inject
    People people;

    @Inject
    CustodyWriting custody;

    @Inject
    DocketWriting docket;

    @Inject
    TeamAndNotes work;

    @Inject
    CaseAccess access;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    /** Somebody who is not on record. @param locked the organization's case numbers */
    List<Effect> open(CaseNumbers locked, Additions additions, Instant now) {
        PersonWriting.Founded founded = persons.found(locked, additions.details(), CaseOrigin.IMPORT, now);
        Target target = new Target(founded.admitted(), founded.person(), null, 0);
        attach(target, additions, now, new ArrayList<>());
        return List.of(Effect.of(EffectKind.FILE, founded.file(), founded.person().id().value()));
    }

    /** Somebody on record. @throws RuleViolation VERSION_CONFLICT when somebody changed the person in between */
    List<Effect> add(Additions additions, KnownCase known, Instant now) {
        CaseFileId file = known.person.file();
        FileAdmission admitted = access.toEdit(file);
        Person person = people.personOf(file);
        person.requireVersion(known.person.version());
        List<Effect> effects = new ArrayList<>();
        if (additions.details() != null) {
            PersonWriting.Rewritten rewritten = persons.rewrite(admitted, person, additions.details(), known.person.name(), now);
            if (rewritten.former() != null) {
                effects.add(Effect.of(EffectKind.ALIAS, file, rewritten.former()));
            }
            effects.add(new Effect(EffectKind.PERSON, file, person.id().value(), known.person.version() + 1, Before.packed(known.person)));
            audit.record(AuditAction.PERSON_CHANGED, file, person.id().value());
        }
        if (additions.aNumber() != null) {
            effects.add(Effect.of(EffectKind.IDENTIFIER, file, attaching.freeANumber(admitted, person, additions.aNumber(), now)));
            audit.record(AuditAction.IDENTIFIER_ADDED, file, person.id().value(), IdentifierType.A_NUMBER);
        }
        int position = known.person.languages().size();
        for (LanguageSpec language : additions.languages()) {
            effects.add(Effect.of(EffectKind.LANGUAGE, file, attaching.language(person, language, position++, now)));
            audit.record(AuditAction.LANGUAGE_ADDED, file, person.id().value(), language.language());
        }
        attach(new Target(admitted, person, known, position), additions, now, effects);
        return effects;
    }

    /** In the words of whoever imports; the note has all of it. */
    private String toLookUp(String hearing, Instant now) {
        String words = new Speech(Words.of(caller.locale()), caller.locale(), LocalDate.ofInstant(now, caller.zone())).of("import.lookUpHearing", hearing);
        return words.length() > TeamAndNotes.LONGEST_TASK ? words.substring(0, TeamAndNotes.LONGEST_TASK - 1) + "…" : words;
    }

    /** @param known null for a file that has just been opened */
    record Target(FileAdmission admitted, Person person, KnownCase known, int languages) {
        CaseFileId file() {
            return person.file();
        }
    }

    private void attach(Target target, Additions additions, Instant now, List<Effect> effects) {
        FileAdmission by = target.admitted();
        CaseFileId file = target.file();
        for (PersonName alias : additions.aliases()) {
            effects.add(Effect.of(EffectKind.ALIAS, file, attaching.alias(by, target.person(), AliasKind.SPELLING, alias, now)));
            audit.record(AuditAction.ALIAS_ADDED, file, target.person().id().value(), AliasKind.SPELLING);
        }
        for (Additions.NumberOf number : additions.numbers()) {
            effects.add(Effect.of(EffectKind.IDENTIFIER, file, attaching.number(by, target.person(), number.type(), number.value(), now)));
            audit.record(AuditAction.IDENTIFIER_ADDED, file, target.person().id().value(), number.type());
        }
        for (String text : additions.health()) {
            effects.add(Effect.of(EffectKind.HEALTH, file, attaching.health(by, target.person(), HealthKind.HEALTH, false, text, now)));
            audit.record(AuditAction.HEALTH_FLAG_ADDED, file, target.person().id().value(), HealthKind.HEALTH);
        }
        for (FamilyDetails details : additions.family()) {
            effects.add(Effect.of(EffectKind.FAMILY, file, attaching.family(by, target.person(), details, now).value()));
            audit.record(AuditAction.FAMILY_ADDED, file, target.person().id().value());
        }
        custody.write(target, additions.moves(), now, effects);
        docket.write(target, additions, now, effects);
        Set<Entry.Seat> seats = new java.util.LinkedHashSet<>(additions.seats());
        Set<org.tanggol.access.MemberId> seated = new java.util.HashSet<>();
        for (Entry.Seat seat : seats) {
            if (seated.add(seat.member())) {
                effects.add(Effect.of(EffectKind.SEAT, file, work.seat(by, seat.member(), seat.part())));
            }
        }
        for (String note : additions.notes()) {
            effects.add(Effect.of(EffectKind.NOTE, file, work.note(by, note)));
        }
        for (String hearing : additions.unreadHearings()) {
            effects.add(Effect.of(EffectKind.TASK, file, work.task(by, toLookUp(hearing, now), caller.standing().client() == null ? caller.member() : null, LocalDate.ofInstant(now, caller.zone()))));
        }
    }

}
