package org.tanggol.lawbook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tanggol.access.Open;
import org.tanggol.deadlines.Closure;
import org.tanggol.deadlines.RuleBook;

/** What the tables say of the law of the caller's organization. */
@ApplicationScoped
@Transactional
public class LawReading {

    private static final String BUNDLED = "/db/reference/deadlines/deadline_rules.yaml";
    private static final String PROGRAM = RuleBook.bundled().version();
    private static final int MOST = 2_000;

    @PersistenceContext
    EntityManager em;

    /** @param version of the rules in force @param closures by day */
    public record Found(String version, List<Closure> closures) { }

    /** Version and closures in one statement; texts of rules are read only when they are others. */
    @Open("public law")
    public Found found() {
        List<Object[]> rows = em.createQuery("""
            select f.rulesVersion as version, cast(null as LocalDate) as day, '' as name, '' as source from RuleFile f where f.state = org.tanggol.lawbook.RuleFileState.IN_FORCE
            union all
            select '', c.day, c.name, c.source from CourtClosure c where c.removedAt is null""", Object[].class).setMaxResults(MOST).getResultList();
        String version = PROGRAM;
        List<Closure> closures = new ArrayList<>();
        for (Object[] row : rows) {
            if (row[1] == null) {
                version = (String) row[0];
            } else {
                closures.add(new Closure((LocalDate) row[1], (String) row[2], (String) row[3]));
            }
        }
        closures.sort(Comparator.comparing(Closure::day).thenComparing(Closure::name));
        return new Found(version, closures);
    }

    /** The text of the rules in force: the organization's, or what comes with the program. */
    @Open("public law")
    public String yaml() {
        return em.createQuery("select f.yaml from RuleFile f where f.state = org.tanggol.lawbook.RuleFileState.IN_FORCE", String.class).setMaxResults(1).getResultList().stream().findFirst()
            .orElseGet(LawReading::bundled);
    }

    private static String bundled() {
        try (InputStream file = LawReading.class.getResourceAsStream(BUNDLED)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
