package org.tanggol.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tanggol.access.Admitted;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseScope;
import org.tanggol.access.MemberId;
import org.tanggol.confidential.Closed;
import org.tanggol.confidential.Vault;
import org.tanggol.people.FamilyMemberId;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Messages of the organization at hand. */
@ApplicationScoped
class MessageShelf {

    static final int LONGEST = 2000;
    private static final int MOST = 400;

    @PersistenceContext
    EntityManager em;

    @Inject
    Vault vault;

    /** @throws RuleViolation NOT_FOUND */
    FamilyMessage get(FamilyMessageId id) {
        return em.createQuery("select m from FamilyMessage m where m.id = :id", FamilyMessage.class).setParameter("id", id).setMaxResults(1).getResultList().stream().findFirst()
            .orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
    }

    /** Of a case, the newest first. */
    List<FamilyMessage> of(CaseFileId file) {
        return em.createQuery("select m from FamilyMessage m where m.file = :file order by m.sentAt desc, m.id.value desc", FamilyMessage.class).setParameter("file", file).setMaxResults(MOST).getResultList();
    }

    /** What the family waits for an answer to, and what the member is to translate; the oldest first. */
    List<FamilyMessage> waiting(CaseScope scope, MemberId me) {
        return scope.bind(em.createQuery("select m from FamilyMessage m where (m.fromFamily = true and m.doneAt is null or m.translator = :me and m.translatedAt is null) and " + scope.on("m.file")
            + " order by m.sentAt, m.id.value", FamilyMessage.class)).setParameter("me", me.value()).setMaxResults(MOST).getResultList();
    }

    long countWaiting(CaseScope scope, MemberId me) {
        return scope.bind(em.createQuery("select count(m) from FamilyMessage m where (m.fromFamily = true and m.doneAt is null or m.translator = :me and m.translatedAt is null) and " + scope.on("m.file"),
            Long.class)).setParameter("me", me.value()).getSingleResult();
    }

    long countSince(FamilyMemberId relative, Instant since) {
        return em.createQuery("select count(m) from FamilyMessage m where m.relative = :relative and m.fromFamily = true and m.sentAt > :since", Long.class)
            .setParameter("relative", relative).setParameter("since", since).getSingleResult();
    }

    /** @param author of the team, or null for the family @throws RuleViolation FIELD_MISSING, FIELD_TOO_LONG */
    FamilyMessage add(Admitted by, CaseFileId file, FamilyMemberId relative, MemberId author, String language, String text, Instant now) {
        FamilyMessageId id = FamilyMessageId.next();
        FamilyMessage message = new FamilyMessage(id, file, relative, author, Checks.language(language, "language"),
            vault.close(by, FamilyMessage.cell(file, id, "text_p2"), Checks.requiredText(text, "text", LONGEST)), now);
        em.persist(message);
        return message;
    }

    List<MessageRow> open(Admitted by, List<FamilyMessage> found) {
        List<Closed> cells = new ArrayList<>();
        for (FamilyMessage one : found) {
            cells.add(new Closed(FamilyMessage.cell(one.file(), one.id(), "text_p2"), one.text()));
            cells.add(new Closed(FamilyMessage.cell(one.file(), one.id(), "translation_p2"), one.translation()));
        }
        List<String> texts = vault.open(by, cells);
        List<MessageRow> rows = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            rows.add(found.get(i).row(texts.get(2 * i), texts.get(2 * i + 1)));
        }
        return rows;
    }
}
