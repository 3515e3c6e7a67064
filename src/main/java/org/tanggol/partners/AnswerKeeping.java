package org.tanggol.partners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.tanggol.access.Caller;
import org.tanggol.access.Open;
import org.tanggol.confidential.StaffVault;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * Keeps answers for 72 hours. The row of a key is written first and its answer last, in the transaction of the deed: a
 * kill in between undoes all of it, so that a repeated request never does a deed twice.
 */
@ApplicationScoped
@Transactional
public class AnswerKeeping {

    /** How long a repeated request gets the first answer. */
    static final Duration KEPT = Duration.ofHours(72);

    private static final Duration SWEEP = Duration.ofHours(1);
    private static final String TABLE = "kept_answer";
    private static final String COLUMN = "body_p2";

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    StaffVault vault;

    @Inject
    Clock clock;

    private volatile Instant swept = Instant.MIN;

    /**
     * The first answer under this key, or else that of the deed, which is done and kept in one transaction.
     *
     * @param digest of the request
     * @throws RuleViolation IDEMPOTENCY_KEY_REUSED for another request, IDEMPOTENCY_KEY_IN_USE while the first one runs
     */
    @Open("the deed checks its own permission, before and inside")
    public Answer once(String key, byte[] digest, Supplier<Answer> deed) {
        Optional<Answer> before = find(key, digest);
        if (before.isPresent()) {
            return before.get();
        }
        KeptAnswer row = take(key, digest);
        Answer answer = deed.get();
        keep(row, answer);
        return answer;
    }

    /** The first answer under this key, if there is one. @throws RuleViolation as {@link #once} */
    @Open("a program reads its own answers")
    public Optional<Answer> known(String key, byte[] digest) {
        return find(key, digest);
    }

    /** Keeps the answer to deeds that were each done in a transaction of their own. */
    @Open("the deeds have checked their permission")
    public void keep(String key, byte[] digest, Answer answer) {
        keep(take(key, digest), answer);
    }

    private Optional<Answer> find(String key, byte[] digest) {
        KeptAnswer row = em.createQuery("select k from KeptAnswer k where k.client = :client and k.key = :key", KeptAnswer.class)
            .setParameter("client", client()).setParameter("key", hash(key)).setMaxResults(1).getResultList().stream().findFirst().orElse(null);
        if (row != null && row.isBefore(clock.instant().minus(KEPT))) {
            em.remove(row);
            em.flush();
            return Optional.empty();
        }
        if (row == null) {
            return Optional.empty();
        }
        if (!row.isOf(hash(HexFormat.of().formatHex(digest)))) {
            throw new RuleViolation(Rule.IDEMPOTENCY_KEY_REUSED);
        }
        if (!row.isDone()) {
            throw new RuleViolation(Rule.IDEMPOTENCY_KEY_IN_USE);
        }
        return Optional.of(new Answer(row.status(), row.location(), row.etag(), vault.open(TABLE, COLUMN, row.id(), row.body())));
    }

    /** The unique key is the judge between two servers: whoever comes second waits for the first, and is told so. */
    private KeptAnswer take(String key, byte[] digest) {
        sweep();
        KeptAnswer row = new KeptAnswer(client(), hash(key), hash(HexFormat.of().formatHex(digest)), clock.instant());
        try {
            em.persist(row);
            em.flush();
            return row;
        } catch (PersistenceException e) {
            throw new RuleViolation(Rule.IDEMPOTENCY_KEY_IN_USE);
        }
    }

    private void keep(KeptAnswer row, Answer answer) {
        row.is(answer.status(), answer.location(), answer.etag(), vault.close(TABLE, COLUMN, row.id(), answer.body()));
    }

    /** Once an hour, whoever comes takes away what is too old. */
    private void sweep() {
        Instant now = clock.instant();
        if (swept.isBefore(now.minus(SWEEP))) {
            swept = now;
            em.createQuery("delete from KeptAnswer k where k.createdAt < :limit").setParameter("limit", now.minus(KEPT)).executeUpdate();
        }
    }

    private String client() {
        return caller.standing().client();
    }

    private byte[] hash(String text) {
        return vault.secretHash(text);
    }
}
