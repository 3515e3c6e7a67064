package org.tanggol.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.ChangeFeed;
import org.tanggol.audit.ChangeType;
import org.tanggol.docketing.RecordFollowing;
import org.tanggol.people.NamesChanged;
import org.tanggol.people.People;
import org.tanggol.people.Person;
import org.tanggol.people.PersonId;
import org.tanggol.people.PersonWriting;
import org.tanggol.platform.BatchInsert;

/**
 * Takes an import back: new files go with their keys, what was added to others goes, what was changed is put back. A file that
 * somebody has changed since is left as it is, whole, and counted.
 */
@ApplicationScoped
class Undoing {

    private static final int AT_ONCE = 500;
    /** Tables that hang on a case file, the ones that point to others first. */
    private static final List<String> OF_A_FILE = List.of("external_id", "notice", "law_review_item", "deadline_reckoning", "deadline_amendment", "deadline", "recorded_trigger", "hearing_version", "task", "hearing", "proceeding", "stint", "stay", "locator_check", "note", "assignment",
        "family_member", "health_flag", "language_need", "identifier", "alias", "person");

    @PersistenceContext
    EntityManager em;

    @Inject
    ImportShelf shelf;

    @Inject
    PersonWriting persons;

    @Inject
    People people;

    @Inject
    CaseAccess access;

    @Inject
    ChangeFeed changes;

    @Inject
    Caller caller;

    @Inject
    RecordFollowing following;

    @Inject
    Event<NamesChanged> names;

    @Inject
    Clock clock;

    /** @param takenBack files; @param kept files somebody has worked on since */
    record Undone(int takenBack, int kept) { }

    Undone undo(ImportId id, Instant committed) {
        List<Effect> effects = shelf.effects(caller.organization(), id);
        Set<CaseFileId> files = effects.stream().map(Effect::file).collect(Collectors.toCollection(LinkedHashSet::new));
        Set<CaseFileId> workedOn = workedOnSince(files, committed);
        List<Effect> back = effects.stream().filter(effect -> !workedOn.contains(effect.file())).sorted(Comparator.comparing(Effect::kind)).toList();
        em.flush();
        List<Effect> founded = back.stream().filter(effect -> effect.kind() == EffectKind.FILE).toList();
        for (int from = 0; from < founded.size(); from += AT_ONCE) {
            List<UUID> some = founded.subList(from, Math.min(from + AT_ONCE, founded.size())).stream().map(effect -> effect.file().value()).toList();
            run(connection -> removeFiles(connection, some));
        }
        changes.tell(ChangeType.CASE_DELETED, founded.stream().map(Effect::file).toList());
        founded.forEach(effect -> names.fire(new NamesChanged(caller.organization(), new PersonId(effect.object()))));
        for (Effect effect : back) {
            if (effect.kind() == EffectKind.PERSON) {
                Person person = people.personOf(effect.file());
                persons.restore(access.toEdit(effect.file()), person, Before.unpack(effect.before()), clock.instant());
            } else if (effect.kind() != EffectKind.FILE) {
                run(connection -> remove(connection, effect));
                if (effect.kind() == EffectKind.ALIAS) {
                    names.fire(new NamesChanged(caller.organization(), people.personOf(effect.file()).id()));
                }
            }
        }
        List<CaseFileId> others = back.stream().filter(effect -> effect.kind() != EffectKind.FILE).map(Effect::file).distinct().toList();
        others.forEach(file -> people.personOf(file).touch(clock.instant()));
        em.flush();
        em.clear();
        following.settleTakenBack(others);
        return new Undone(files.size() - workedOn.size(), workedOn.size());
    }

    private Set<CaseFileId> workedOnSince(Set<CaseFileId> files, Instant committed) {
        Set<CaseFileId> workedOn = new HashSet<>();
        // a deadline that appears by itself follows from something, and that is among the actions if somebody did it
        List<AuditAction> unseen = Arrays.stream(AuditAction.values()).filter(action -> action.isReading() || action == AuditAction.DEADLINE_ADDED).toList();
        List<CaseFileId> all = List.copyOf(files);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            em.createQuery("select distinct a.file from AuditEvent a where a.file in :files and a.at > :committed and a.action not in :unseen order by a.file", UUID.class)
                .setParameter("files", all.subList(from, Math.min(from + AT_ONCE, all.size())).stream().map(CaseFileId::value).toList()).setParameter("committed", committed)
                .setParameter("unseen", unseen).setMaxResults(AT_ONCE).getResultList().forEach(file -> workedOn.add(new CaseFileId(file)));
        }
        return workedOn;
    }

    private int removeFiles(Connection connection, List<UUID> files) throws SQLException {
        int removed = 0;
        for (String table : OF_A_FILE) {
            removed += delete(connection, table, "file_id", files);
        }
        delete(connection, "case_key_grant", "case_id", files);
        delete(connection, "case_key", "case_id", files);
        return removed + delete(connection, "case_file", "id", files);
    }

    private int delete(Connection connection, String table, String column, List<UUID> ids) throws SQLException {
        List<Object> values = new ArrayList<>(List.of(caller.organization().value()));
        values.addAll(ids);
        return ImportShelf.update(connection, "delete from " + table + " where org_id = ? and " + column + " in (" + String.join(",", Collections.nCopies(ids.size(), "?")) + ")",
            values.toArray());
    }

    private int remove(Connection connection, Effect effect) throws SQLException {
        List<UUID> object = List.of(effect.object());
        return switch (effect.kind()) {
            case TASK -> delete(connection, "task", "id", object);
            case NOTE -> delete(connection, "note", "id", object);
            case SEAT -> delete(connection, "assignment", "id", object);
            case HEARING -> forget(connection, "hearing_id", effect) + delete(connection, "notice", "topic_id", object) + delete(connection, "hearing_version", "hearing_id", object) + delete(connection, "hearing", "id", object);
            case PROCEEDING -> forget(connection, "proceeding_id", effect) + delete(connection, "proceeding", "id", object);
            case FAMILY -> delete(connection, "family_member", "id", object);
            case HEALTH -> delete(connection, "health_flag", "id", object);
            case LANGUAGE -> delete(connection, "language_need", "id", object);
            case IDENTIFIER -> delete(connection, "identifier", "id", object);
            case ALIAS -> delete(connection, "alias", "id", object);
            case STAY -> forget(connection, "stay_id", effect) + delete(connection, "stint", "stay_id", object) + delete(connection, "stay", "id", object);
            case STINT -> takeBackStint(connection, effect.object());
            case STAY_END -> forget(connection, "stay_id", effect) + reopen(connection, effect.object());
            case FILE, PERSON -> 0;
        };
    }

    /** What followed from it goes with it: nobody has worked on the file since. @param column what the event follows from */
    private int forget(Connection connection, String column, Effect effect) throws SQLException {
        UUID organization = caller.organization().value();
        String events = " in (select t.id from recorded_trigger t where t.org_id = ? and t." + column + " = ?)";
        String deadlines = " in (select d.id from deadline d where d.org_id = ? and d.trigger_id" + events + ")";
        Object[] values = {organization, organization, organization, effect.object()};
        ImportShelf.update(connection, "delete from notice where org_id = ? and topic_id" + deadlines, values);
        for (String table : List.of("law_review_item", "deadline_reckoning", "deadline_amendment")) {
            ImportShelf.update(connection, "delete from " + table + " where org_id = ? and deadline_id" + deadlines, values);
        }
        ImportShelf.update(connection, "delete from deadline where org_id = ? and trigger_id" + events, organization, organization, effect.object());
        return ImportShelf.update(connection, "delete from recorded_trigger where org_id = ? and " + column + " = ?", organization, effect.object());
    }

    /** The stint goes, and the one before it goes on. */
    private int takeBackStint(Connection connection, UUID stint) throws SQLException {
        UUID organization = caller.organization().value();
        try (PreparedStatement select = connection.prepareStatement("select stay_id, from_at from stint where org_id = ? and id = ?")) {
            select.setObject(1, BatchInsert.plain(organization));
            select.setObject(2, BatchInsert.plain(stint));
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return 0;
                }
                byte[] stay = row.getBytes(1);
                Object from = row.getObject(2);
                ImportShelf.update(connection, "delete from stint where org_id = ? and id = ?", organization, stint);
                return ImportShelf.update(connection, "update stint set to_at = null where org_id = ? and stay_id = ? and to_at = ?", organization, stay, from);
            }
        }
    }

    private int reopen(Connection connection, UUID stay) throws SQLException {
        UUID organization = caller.organization().value();
        ImportShelf.update(connection, "update stint t join stay s on s.org_id = t.org_id and s.id = t.stay_id set t.to_at = null where s.org_id = ? and s.id = ? and t.to_at = s.ended_at",
            organization, stay);
        return ImportShelf.update(connection, "update stay set ended_at = null, end_kind = null, version = version + 1 where org_id = ? and id = ?", organization, stay);
    }

    private interface Statements {
        int on(Connection connection) throws SQLException;
    }

    private void run(Statements statements) {
        em.unwrap(Session.class).doWork(statements::on);
    }
}
