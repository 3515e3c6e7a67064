package org.tanggol.disclosures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseScope;
import org.tanggol.access.MemberId;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.confidential.Closed;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.Vault;
import org.tanggol.people.PersonFolder;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Reading the register of disclosures: of one case with its texts, or of all cases the caller may read without them. */
@ApplicationScoped
@Transactional      // not SUPPORTS: opening text writes an audit row
public class DisclosureQueries {

    private static final int MOST_OF_A_CASE = 200;
    private static final int TEXTS = 4;

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    Vault vault;

    @Inject
    RecordGathering gathering;

    /**
     * An entry, opened.
     *
     * @param parts what is to be given; empty where something was given in another way
     * @param items how many were approved, with {@code withheld}; null before
     * @param manifest SHA-256 of the manifest as hex, with {@code approvedHash}, that of what it lists; null before the approval
     */
    public record Entry(DisclosureId id, DemandKind kind, DisclosureState state, String demander, LocalDate receivedOn, LocalDate dueOn, PersonTold personTold, String steps,
                        Set<DisclosedPart> parts, MemberId askedBy, Instant askedAt, MemberId approvedBy, Instant approvedAt, Integer items, Integer withheld, String manifest, String approvedHash,
                        MemberId handedBy, Instant handedAt, LocalDate givenOn, String given, MemberId endedBy, Instant endedAt, String endReason) { }

    /** A line of the register. */
    public record Line(DisclosureId id, CaseFileId file, String caseNumber, DemandKind kind, DisclosureState state, LocalDate receivedOn, LocalDate dueOn, MemberId askedBy, MemberId approvedBy,
                       Integer items, Instant handedAt) { }

    /**
     * What would leave now.
     *
     * @param counts items of each part that is to be given
     * @param left what is left out, a line each, at most a few hundred
     * @param hash SHA-256 of it all as hex, which whoever agrees says they have seen
     * @param asApproved whether it is what was approved; true where nothing has been approved yet
     */
    public record Preview(Map<DisclosedPart, Integer> counts, List<Left> left, String hash, boolean asApproved) { }

    /** Something left out. @param day on which it was written, UTC, or null; @param author or empty */
    public record Left(String what, int items, LocalDate day, String author, boolean privileged) { }

    /** Every entry of a case, the newest demand first. @throws RuleViolation NOT_FOUND */
    @Requires(Permission.DISCLOSE_RECORDS)
    public List<Entry> of(CaseFileId file) {
        access.toRead(file);
        CaseScope scope = access.scope();
        List<Object[]> rows = scope.bind(em.createQuery("""
            select d.id, d.kind, d.state, d.demander.bytes, d.receivedOn, d.dueOn, d.personTold, d.steps.bytes, d.parts, d.askedBy, d.askedAt, d.approvedBy, d.approvedAt, d.items, d.withheld,
                   d.manifestHash, d.handedBy, d.handedAt, d.givenOn, d.given.bytes, d.endedBy, d.endedAt, d.endReason.bytes, d.contentHash
              from Disclosure d where d.file = :file and\s""" + scope.on("d.file") + " order by d.receivedOn desc, d.id.value desc", Object[].class))
            .setParameter("file", file).setMaxResults(MOST_OF_A_CASE).getResultList();
        List<Closed> cells = new ArrayList<>();
        for (Object[] row : rows) {
            DisclosureId id = (DisclosureId) row[0];
            cells.add(closed(file, id, "demander_p2", row[3]));
            cells.add(closed(file, id, "steps_p2", row[7]));
            cells.add(closed(file, id, "given_p2", row[19]));
            cells.add(closed(file, id, "end_reason_p2", row[22]));
        }
        List<String> texts = vault.open(scope, cells);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Object[] r = rows.get(i);
            List<String> t = texts.subList(i * TEXTS, (i + 1) * TEXTS);
            entries.add(new Entry((DisclosureId) r[0], (DemandKind) r[1], (DisclosureState) r[2], t.get(0), (LocalDate) r[4], (LocalDate) r[5], (PersonTold) r[6], t.get(1),
                DisclosedPart.unpacked((String) r[8]), member(r[9]), (Instant) r[10], member(r[11]), (Instant) r[12], (Integer) r[13], (Integer) r[14],
                hex(r[15]), hex(r[23]), member(r[16]), (Instant) r[17], (LocalDate) r[18], t.get(2), member(r[20]), (Instant) r[21], t.get(3)));
        }
        return entries;
    }

    private static Closed closed(CaseFileId file, DisclosureId id, String column, Object bytes) {
        return new Closed(Disclosure.cell(file, id, column), bytes == null ? null : new Confidential((byte[]) bytes));
    }

    private static String hex(Object hash) {
        return hash == null ? null : HexFormat.of().formatHex((byte[]) hash);
    }

    private static MemberId member(Object id) {
        return id == null ? null : new MemberId((UUID) id);
    }

    /**
     * What would leave of an entry that is open, gathered now. The page has read person and entry a moment ago; reading them again would make it ask thirteen times
     * and not eight. Whether what it showed is still the same is asked when somebody agrees.
     *
     * @throws RuleViolation STATE_TRANSITION_REFUSED
     */
    @Requires(Permission.DISCLOSE_RECORDS)
    public Preview preview(PersonFolder person, Entry entry) {
        if (!entry.state().isOpen()) {
            throw new RuleViolation(Rule.STATE_TRANSITION_REFUSED);
        }
        GatheredRecord record = gathering.gather(person, entry.parts());
        String hash = HexFormat.of().formatHex(record.hash());
        return new Preview(record.counts(), record.left().stream().map(left -> new Left(left.what(), left.items(), left.day(), left.author(), left.why() == GatheredRecord.Why.PRIVILEGED)).toList(),
            hash, entry.approvedHash() == null || entry.approvedHash().equals(hash));
    }

    /** How many lines {@link #register} gives at most. */
    public static final int MOST_LINES = 200;

    /**
     * The register of the cases the caller may read. Opens no text.
     *
     * @param open what is left to decide or to do, by the day on which an answer is due; otherwise what is done, the newest demand first
     */
    @Requires(Permission.DISCLOSE_RECORDS)
    public List<Line> register(boolean open) {
        CaseScope scope = access.scope();
        String order = open ? "case when d.dueOn is null then 1 else 0 end, d.dueOn, d.id.value" : "d.receivedOn desc, d.id.value desc";
        return scope.bind(em.createQuery("select d.id, d.file, f.number, d.kind, d.state, d.receivedOn, d.dueOn, d.askedBy, d.approvedBy, d.items, d.handedAt"
            + " from Disclosure d join CaseFile f on f.id = d.file where d.state in :states and " + scope.on("d.file") + " order by " + order, Object[].class))
            .setParameter("states", Arrays.stream(DisclosureState.values()).filter(state -> state.isOpen() == open).toList()).setMaxResults(MOST_LINES).getResultList().stream()
            .map(r -> new Line((DisclosureId) r[0], (CaseFileId) r[1], (String) r[2], (DemandKind) r[3], (DisclosureState) r[4], (LocalDate) r[5], (LocalDate) r[6], member(r[7]), member(r[8]),
                (Integer) r[9], (Instant) r[10])).toList();
    }
}
