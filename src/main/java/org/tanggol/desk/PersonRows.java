package org.tanggol.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseScope;
import org.tanggol.access.MemberId;
import org.tanggol.access.Permission;
import org.tanggol.confidential.Closed;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.Vault;
import org.tanggol.custody.EndKind;
import org.tanggol.custody.LocatorResult;
import org.tanggol.custody.Stint;
import org.tanggol.custody.StintId;
import org.tanggol.custody.StintKind;
import org.tanggol.docket.DocketQueries;
import org.tanggol.docket.HearingRow;
import org.tanggol.people.PersonListing;
import org.tanggol.reference.FacilityId;

/** Makes rows of files: in four statements, or two without hearing and team, whatever their number; one more opens keys not in memory. */
@ApplicationScoped
class PersonRows {

    private static final int PERSON = 6;        // columns of a person, before those of custody

    @PersistenceContext
    EntityManager em;

    @Inject
    Vault vault;

    @Inject
    Caller caller;

    @Inject
    PersonListing listing;

    @Inject
    DocketQueries docket;

    @Inject
    Clock clock;

    /** With the next hearing and the team, in the order of the files. */
    List<PersonRow> full(CaseScope scope, List<CaseFileId> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        Map<CaseFileId, HearingRow> hearings = caller.may(Permission.READ_DOCKET)
            ? docket.nextOf(files, LocalDate.ofInstant(clock.instant(), caller.zone())) : Map.of();
        return rows(scope, files, hearings, teams(scope, files));
    }

    /** Who and where, in the order of the files. */
    List<PersonRow> brief(CaseScope scope, List<CaseFileId> files) {
        return files.isEmpty() ? List.of() : rows(scope, files, Map.of(), Map.of());
    }

    private List<PersonRow> rows(CaseScope scope, List<CaseFileId> files, Map<CaseFileId, HearingRow> hearings, Map<CaseFileId, List<MemberId>> teams) {
        Map<CaseFileId, Object[]> found = read(scope, files);
        List<Object[]> read = List.copyOf(found.values());
        Map<CaseFileId, PersonListing.Listed> people = listing.complete(scope, read);
        List<String> words = vault.open(scope, read.stream().map(PersonRows::place).toList());
        Map<CaseFileId, PersonRow> rows = new HashMap<>();
        for (int i = 0; i < read.size(); i++) {
            CaseFileId file = (CaseFileId) read.get(i)[0];
            PersonListing.Listed person = people.get(file);
            rows.put(file, new PersonRow(file, person.person(), person.number(), person.title(), person.aNumber(), person.languages(),
                person.flags().stream().map(flag -> new PersonRow.Flag(flag.kind(), flag.urgent(), flag.text())).toList(), custody(read.get(i), words.get(i)),
                hearings.get(file), teams.getOrDefault(file, List.of()), person.updatedAt()));
        }
        return files.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    /** People, each with the stay that began last and its current or last place: stays do not overlap, so an open one is the last. */
    private Map<CaseFileId, Object[]> read(CaseScope scope, List<CaseFileId> files) {
        Map<CaseFileId, Object[]> found = new LinkedHashMap<>();
        scope.bind(em.createQuery("select " + PersonListing.COLUMNS + """
            , s.beganAt, s.endedAt, s.endKind, s.lastCheckAt, s.lastResult, t.id, t.kind, t.facility, t.place.bytes, t.from, g.name, g.city, g.state
            from Person p join CaseFile f on f.id = p.file
              left join Stay s on s.file = p.file and s.beganAt = (select max(x.beganAt) from Stay x where x.file = p.file
                and (x.endKind is null or x.endKind <> org.tanggol.custody.EndKind.RECORDED_TWICE)) and (s.endKind is null or s.endKind <> org.tanggol.custody.EndKind.RECORDED_TWICE)
              left join Stint t on t.stay = s and (t.to is null or t.to = s.endedAt) left join Facility g on g.id = t.facility
            where p.file in :files and\s""" + scope.on("p.file") + " order by p.id.value, t.from desc, t.id.value desc", Object[].class))
            .setParameter("files", files).setMaxResults(files.size() * 4).getResultList().forEach(row -> found.putIfAbsent((CaseFileId) row[0], row));
        return found;
    }

    private static Closed place(Object[] row) {
        StintId stint = (StintId) row[PERSON + 5];
        return stint == null ? new Closed(null, null) : new Closed(Stint.cell((CaseFileId) row[0], stint, "place_p2"), confidential(row[PERSON + 8]));
    }

    private static PersonRow.Custody custody(Object[] row, String place) {
        Object[] c = Arrays.copyOfRange(row, PERSON, row.length);
        return c[0] == null ? null : new PersonRow.Custody((Instant) c[0], (Instant) c[1], (EndKind) c[2], (StintKind) c[6], (FacilityId) c[7], (String) c[10],
            (String) c[11], (String) c[12], place, (Instant) c[9], (Instant) c[3], (LocatorResult) c[4]);
    }

    private Map<CaseFileId, List<MemberId>> teams(CaseScope scope, List<CaseFileId> files) {
        Map<CaseFileId, List<MemberId>> teams = new HashMap<>();
        scope.bind(em.createQuery("select a.file, a.member from Assignment a where a.file in :files and a.endedOn is null and " + scope.on("a.file")
            + " order by a.part, a.id.value", Object[].class)).setParameter("files", files).setMaxResults(files.size() * 20).getResultList()
            .forEach(row -> teams.computeIfAbsent((CaseFileId) row[0], file -> new ArrayList<>()).add(new MemberId((UUID) row[1])));
        return teams;
    }

    private static Confidential confidential(Object bytes) {
        return bytes == null ? null : new Confidential((byte[]) bytes);
    }
}
