package org.tanggol.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.tanggol.access.Caller;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.StaffVault;

/** Drafts of forms, kept on the server so that neither a lost session nor another computer loses what was typed. */
@ApplicationScoped
@Transactional
public class Drafts {

    private static final String FIELD = "\u001e";
    private static final String VALUE = "\u001f";

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    StaffVault vault;

    @Inject
    Clock clock;

    /** What was typed and when it was saved. */
    public record Kept(Map<String, String> fields, Instant savedAt) { }

    /**
     * @param form name of the form and of what it is about, e.g. {@code intake} or {@code note 0194…}
     * @param fields what is in the form; blank ones are left out
     */
    @Requires(Permission.OWN_ACCOUNT)
    public Instant keep(String form, Map<String, String> fields) {
        StringBuilder packed = new StringBuilder();
        fields.forEach((name, value) -> {
            if (value != null && !value.isBlank()) {
                packed.append(name).append(VALUE).append(value).append(FIELD);
            }
        });
        Draft draft = find(form);
        if (packed.isEmpty()) {
            return draft == null ? null : draft.savedAt();
        }
        Instant now = clock.instant();
        Confidential content = vault.close("draft", "content_p2", row(form), packed.toString());
        if (draft == null) {
            em.persist(new Draft(caller.member(), form, content, now));
        } else {
            // a query, as the tenant filter applies to it: by its key alone the provider would write the draft of the same form in every organization of the member
            of(em.createQuery("update Draft d set d.content.bytes = :content, d.savedAt = :now where d.member = :member and d.form = :form"), form)
                .setParameter("content", content.bytes()).setParameter("now", now).executeUpdate();
        }
        return now;
    }

    @Requires(Permission.OWN_ACCOUNT)
    public Optional<Kept> kept(String form) {
        Draft draft = find(form);
        if (draft == null) {
            return Optional.empty();
        }
        Map<String, String> fields = new TreeMap<>();
        for (String field : vault.open("draft", "content_p2", row(form), draft.content()).split(FIELD)) {
            int at = field.indexOf(VALUE);
            fields.put(field.substring(0, at), field.substring(at + 1));
        }
        return Optional.of(new Kept(fields, draft.savedAt()));
    }

    /** The form has been saved, or the writer does not want the draft. */
    @Requires(Permission.OWN_ACCOUNT)
    public void drop(String form) {
        of(em.createQuery("delete from Draft d where d.member = :member and d.form = :form"), form).executeUpdate();
    }

    private Query of(Query query, String form) {
        return query.setParameter("member", caller.member().value()).setParameter("form", form);
    }

    private Draft find(String form) {
        return em.createQuery("select d from Draft d where d.member = :member and d.form = :form", Draft.class)
            .setParameter("member", caller.member().value()).setParameter("form", form).setMaxResults(1).getResultList().stream().findFirst().orElse(null);
    }

    /** Organization, member and form stand for the row in the associated data. */
    private UUID row(String form) {
        return UUID.nameUUIDFromBytes((caller.organization() + " " + caller.member() + " " + form).getBytes(StandardCharsets.UTF_8));
    }
}
