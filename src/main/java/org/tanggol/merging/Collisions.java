package org.tanggol.merging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tanggol.access.Admitted;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.access.OrganizationId;
import org.tanggol.confidential.BlindIndex;
import org.tanggol.confidential.Cell;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.Vault;
import org.tanggol.people.ANumber;
import org.tanggol.people.AliasKind;
import org.tanggol.platform.Ids;
import org.tanggol.work.Note;
import org.tanggol.work.NoteId;
import org.tanggol.work.NoteKind;
import org.tanggol.work.NoteTier;

/**
 * What one file can have only once: an A-number, an open stay, a member's place on the team, a language; and where the
 * second of a name and of a summary goes. Each act says which rows it touched, so that it can be taken back.
 */
@ApplicationScoped
class Collisions {

    @PersistenceContext
    EntityManager em;

    @Inject
    Rows rows;

    @Inject
    Vault vault;

    @Inject
    BlindIndex blindIndex;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Where both have an A-number, that of the side not chosen becomes another number, still found and still
     * nobody else's: papers under it keep coming.
     */
    List<UUID> keepOneANumber(Admitted by, CaseFileId kept, CaseFileId gone, Side side) {
        List<UUID> mine = aNumbers(by.organization(), kept);
        List<UUID> theirs = aNumbers(by.organization(), gone);
        if (mine.isEmpty() || theirs.isEmpty()) {
            return List.of();
        }
        CaseFileId file = side == Side.KEPT ? gone : kept;
        List<UUID> other = side == Side.KEPT ? theirs : mine;
        other.forEach(id -> retype(by, file, id, false));
        return other;
    }

    /** The number is an A-number again, or one among others. */
    void retype(Admitted by, CaseFileId file, UUID id, boolean aNumber) {
        Cell cell = new Cell(file, "identifier", "value_p2", id);
        byte[] bytes = Rows.binary(rows.query("select value_p2 from identifier where org_id = ?1 and id = ?2", by.organization(), id).getSingleResult());
        ANumber number = ANumber.of(vault.open(by, cell, new Confidential(bytes)));
        rows.execute("update identifier set type = ?3, value_p2 = ?4, value_index = ?5, version = version + 1 where org_id = ?1 and id = ?2", by.organization(), id,
            aNumber ? "A_NUMBER" : "OTHER", vault.close(by, cell, aNumber ? number.digits() : number.full()).bytes(),
            blindIndex.of(by.organization(), BlindIndex.Of.A_NUMBER, number.digits()));
    }

    boolean hasANumber(Admitted by, CaseFileId file) {
        return !aNumbers(by.organization(), file).isEmpty();
    }

    private List<UUID> aNumbers(OrganizationId organization, CaseFileId file) {
        return ids("select id from identifier where org_id = ?1 and file_id = ?2 and type = 'A_NUMBER' order by id", organization, file.value());
    }

    /** Two calls about one arrest: the stay that is not chosen ends as recorded twice. */
    List<UUID> keepOneOpenStay(Admitted by, CaseFileId kept, CaseFileId gone, Side side, Instant now) {
        List<UUID> mine = openStays(by.organization(), kept);
        List<UUID> theirs = openStays(by.organization(), gone);
        if (mine.isEmpty() || theirs.isEmpty()) {
            return List.of();
        }
        UUID other = side == Side.KEPT ? theirs.get(0) : mine.get(0);
        rows.execute("update stint set to_at = ?3, version = version + 1 where org_id = ?1 and stay_id = ?2 and to_at is null", by.organization(), other, Moving.utc(now));
        rows.execute("update stay set ended_at = ?3, end_kind = 'RECORDED_TWICE', updated_at = ?3, version = version + 1 where org_id = ?1 and id = ?2",
            by.organization(), other, Moving.utc(now));
        return List.of(other);
    }

    /** The stay that was closed as recorded twice goes on again. */
    void reopen(Admitted by, UUID stay, Instant now) {
        rows.execute("update stint t join stay s on s.org_id = t.org_id and s.id = t.stay_id set t.to_at = null, t.version = t.version + 1"
            + " where t.org_id = ?1 and t.stay_id = ?2 and t.to_at = s.ended_at", by.organization(), stay);
        rows.execute("update stay set ended_at = null, end_kind = null, updated_at = ?3, version = version + 1 where org_id = ?1 and id = ?2",
            by.organization(), stay, Moving.utc(now));
    }

    private List<UUID> openStays(OrganizationId organization, CaseFileId file) {
        return ids("select id from stay where org_id = ?1 and file_id = ?2 and ended_at is null", organization, file.value());
    }

    /** Who is on both teams stays with the part in the file that stays. */
    List<UUID> keepOneAssignment(Admitted by, CaseFileId kept, CaseFileId gone) {
        Set<UUID> mine = new HashSet<>(ids("select member_id from assignment where org_id = ?1 and file_id = ?2 and ended_on is null", by.organization(), kept.value()));
        List<UUID> ended = new ArrayList<>();
        for (Object found : rows.query("select id, member_id from assignment where org_id = ?1 and file_id = ?2 and ended_on is null", by.organization(), gone.value()).getResultList()) {
            Object[] row = (Object[]) found;
            if (mine.contains(Rows.uuid(row[1]))) {
                UUID id = Rows.uuid(row[0]);
                rows.execute("update assignment set ended_on = ?3, version = version + 1 where org_id = ?1 and id = ?2", by.organization(), id,
                    LocalDate.ofInstant(clock.instant(), caller.zone()));
                ended.add(id);
            }
        }
        return ended;
    }

    void rejoin(Admitted by, UUID assignment) {
        rows.execute("update assignment set ended_on = null, version = version + 1 where org_id = ?1 and id = ?2", by.organization(), assignment);
    }

    /** A language that both speak stands once. */
    List<Before.Language> dropKnownLanguages(Admitted by, CaseFileId kept, CaseFileId gone) {
        Set<String> mine = new HashSet<>();
        languages(by, kept).forEach(language -> mine.add(language.tag()));
        List<Before.Language> dropped = languages(by, gone).stream().filter(language -> mine.contains(language.tag())).toList();
        dropped.forEach(language -> rows.execute("delete from language_need where org_id = ?1 and id = ?2", by.organization(), language.id()));
        rows.execute("update language_need set position = position + ?3 where org_id = ?1 and file_id = ?2", by.organization(), gone.value(), mine.size());
        return dropped;
    }

    void speakAgain(Admitted by, CaseFileId file, UUID person, Before.Language language) {
        rows.execute("insert into language_need (org_id, id, file_id, person_id, language, position, interpreter, relay, version) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 0)",
            by.organization(), language.id(), file.value(), person, language.tag(), language.position(), language.interpreter(), language.relay());
    }

    private List<Before.Language> languages(Admitted by, CaseFileId file) {
        List<Before.Language> found = new ArrayList<>();
        for (Object each : rows.query("select id, language, position, interpreter, relay from language_need where org_id = ?1 and file_id = ?2 order by position",
                by.organization(), file.value()).getResultList()) {
            Object[] row = (Object[]) each;
            found.add(new Before.Language(Rows.uuid(row[0]), (String) row[1], ((Number) row[2]).intValue(), PersonStates.isTrue(row[3]), (String) row[4]));
        }
        return found;
    }

    /** @param packed the name that was not chosen, as names lie in their cells; null for none */
    UUID addAlias(Admitted by, CaseFileId file, UUID person, String packed) {
        if (packed == null) {
            return null;
        }
        UUID id = Ids.next();
        rows.execute("insert into alias (org_id, id, file_id, person_id, kind, name_p2, version) values (?1, ?2, ?3, ?4, ?5, ?6, 0)", by.organization(), id, file.value(),
            person, AliasKind.SPELLING.name(), vault.close(by, new Cell(file, "alias", "name_p2", id), packed).bytes());
        return id;
    }

    /** The summary that was not chosen is not lost: it becomes a note of the team. */
    UUID addNote(Admitted by, CaseFileId file, String text, MemberId author, Instant now) {
        if (text == null) {
            return null;
        }
        NoteId id = NoteId.next();
        em.persist(new Note(id, file, NoteTier.TEAM, NoteKind.NOTE, vault.close(by, new Cell(file, "note", "text_p2", id.value()), text), author, now));
        em.flush();
        return id.value();
    }

    private List<UUID> ids(String sql, OrganizationId organization, Object... parameters) {
        List<UUID> ids = new ArrayList<>();
        rows.query(sql, organization, parameters).getResultList().forEach(id -> ids.add(Rows.uuid(id)));
        return ids;
    }
}
