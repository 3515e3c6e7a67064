package org.tanggol.bench.spring;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanggol.bench.spring.Entities.AuditEvent;
import org.tanggol.bench.spring.Entities.CaseFile;
import org.tanggol.bench.spring.Entities.Grant;
import org.tanggol.bench.spring.Entities.Hearing;
import org.tanggol.bench.spring.Entities.HealthFlag;
import org.tanggol.bench.spring.Entities.Identifier;
import org.tanggol.bench.spring.Entities.LanguageNeed;
import org.tanggol.bench.spring.Entities.Person;
import org.tanggol.confidential.KeyRing;
import org.tanggol.platform.Ids;

/** The two pages. With {@code bench.encryption=off} nothing is opened and no key is read: the cells go out as they lie there. */
@Service
public class Pages {

    private static final int ROWS = 51;
    private static final int KEYS_IN_MEMORY = 20_000;

    /** On the wire. */
    record HearingAnswer(UUID id, String etag, UUID caseId, UUID proceedingId, String proceedingKind, String type, String status, String precision, Instant startsAt,
                         String timeZone, LocalDateTime localDateTime, String offset, LocalDate date, UUID courtId, String judge, String medium, String room, String interpreter,
                         String interpreterState, UUID lawyerId, String source, boolean disputed, UUID followsId, Instant updatedAt) { }

    /** On the wire. */
    record PersonAnswer(UUID id, String etag, String caseNumber, String caseStatus, String title, String aNumber, List<String> languages, Instant updatedAt) { }

    private final Shelves.Hearings hearings;
    private final Shelves.People people;
    private final Shelves.Identifiers identifiers;
    private final Shelves.Flags flags;
    private final Shelves.Languages languages;
    private final Shelves.Grants grants;
    private final Shelves.OrganizationKeys organizationKeys;
    private final Shelves.Audit audit;
    private final UUID organization;
    private final UUID member;
    private final boolean opening;
    private final KeyRing ring;
    private volatile KeyRing.House house;
    private final Map<UUID, KeyRing.FileKey> known = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, KeyRing.FileKey> eldest) {
            return size() > KEYS_IN_MEMORY;
        }
    });

    Pages(Shelves.Hearings hearings, Shelves.People people, Shelves.Identifiers identifiers, Shelves.Flags flags, Shelves.Languages languages, Shelves.Grants grants,
          Shelves.OrganizationKeys organizationKeys, Shelves.Audit audit, @Value("${bench.organization}") UUID organization, @Value("${bench.member}") UUID member,
          @Value("${bench.encryption}") String encryption, @Value("${bench.rootkey}") String rootKey) throws Exception {
        this.hearings = hearings;
        this.people = people;
        this.identifiers = identifiers;
        this.flags = flags;
        this.languages = languages;
        this.grants = grants;
        this.organizationKeys = organizationKeys;
        this.audit = audit;
        this.organization = organization;
        this.member = member;
        this.opening = encryption.equals("on");
        this.ring = KeyRing.open(Path.of(rootKey));
    }

    @Transactional
    public List<HearingAnswer> hearings(LocalDate from) throws GeneralSecurityException {
        List<Object[]> rows = hearings.page(organization, from, Limit.of(ROWS));
        Map<UUID, KeyRing.FileKey> keys = opening ? keys(rows.stream().map(row -> ((Hearing) row[0]).file).collect(Collectors.toSet())) : Map.of();
        List<HearingAnswer> answers = new ArrayList<>();
        for (Object[] row : rows.subList(0, Math.min(ROWS - 1, rows.size()))) {
            Hearing h = (Hearing) row[0];
            String typed = open(keys, h.file, "hearing", "judge_room_p2", h.id, h.typed);
            int end = typed == null ? -1 : typed.indexOf('\u001f');
            answers.add(new HearingAnswer(h.id, "\"" + h.version + "\"", h.file, h.proceeding, (String) row[1], h.type, h.status, h.precision, utc(h.startsAt), h.zone, h.local,
                h.offset == null ? null : ZoneOffset.ofTotalSeconds(h.offset).getId(), h.day, h.court, end < 1 ? null : typed.substring(0, end), h.medium,
                end < 0 || end == typed.length() - 1 ? null : typed.substring(end + 1), h.interpreter, h.interpreterState, h.lawyer,
                h.source, (Long) row[2] > 1, h.follows, utc(h.updatedAt)));
        }
        tell(rows.size(), rows.stream().map(row -> ((Hearing) row[0]).file).collect(Collectors.toSet()));
        return answers;
    }

    @Transactional
    public List<PersonAnswer> people(UUID after) throws GeneralSecurityException {
        List<Object[]> rows = people.page(organization, after, Limit.of(ROWS));
        List<UUID> files = rows.stream().map(row -> ((Person) row[0]).file).toList();
        Map<UUID, Identifier> numbers = new HashMap<>();
        identifiers.findByOrganizationAndTypeAndFileIn(organization, "A_NUMBER", files).forEach(one -> numbers.put(one.file, one));
        List<HealthFlag> warnings = flags.findByOrganizationAndFileIn(organization, files);
        Map<UUID, List<String>> spoken = new HashMap<>();
        for (LanguageNeed need : languages.findByOrganizationAndFileInOrderByPosition(organization, files)) {
            spoken.computeIfAbsent(need.file, key -> new ArrayList<>()).add(need.language);
        }
        Map<UUID, KeyRing.FileKey> keys = opening ? keys(files) : Map.of();
        for (HealthFlag flag : warnings) {
            open(keys, flag.file, "health_flag", "text_p2", flag.id, flag.text);
        }
        List<PersonAnswer> answers = new ArrayList<>();
        for (Object[] row : rows.subList(0, Math.min(ROWS - 1, rows.size()))) {
            Person p = (Person) row[0];
            CaseFile f = (CaseFile) row[1];
            Identifier number = numbers.get(p.file);
            String name = open(keys, p.file, "person", "name_p2", p.id, p.name);
            String described = open(keys, p.file, "person", "description_p2", p.id, p.description);
            String digits = number == null ? null : open(keys, p.file, "identifier", "value_p2", number.id, number.value);
            answers.add(new PersonAnswer(p.file, "\"" + p.version + "\"", f.number, f.status, name == null ? described : name.replace('\u001f', ' ').strip(),
                digits == null ? null : "A ••• ••• " + digits.substring(6), spoken.getOrDefault(p.file, List.of()), utc(p.updatedAt)));
        }
        tell(rows.size(), files);
        return answers;
    }

    /** That so many rows are opened, and of whom. */
    private void tell(int rows, Collection<UUID> files) {
        ByteBuffer shown = ByteBuffer.allocate(16 * files.size());
        files.forEach(file -> shown.putLong(file.getMostSignificantBits()).putLong(file.getLeastSignificantBits()));
        AuditEvent read = new AuditEvent();
        read.id = Ids.next();
        read.organization = organization;
        read.at = LocalDateTime.now(ZoneOffset.UTC);
        read.actor = member;
        read.client = "bench";
        read.action = "LIST_OPENED";
        read.details = Integer.toString(rows);
        read.files = shown.array();
        audit.save(read);
    }

    private String open(Map<UUID, KeyRing.FileKey> keys, UUID file, String table, String column, UUID row, byte[] cell) throws GeneralSecurityException {
        return cell == null ? null : opening ? keys.get(file).open(table, column, row, cell) : Base64.getEncoder().encodeToString(cell);
    }

    private Map<UUID, KeyRing.FileKey> keys(Collection<UUID> files) throws GeneralSecurityException {
        if (house == null) {
            Map<String, byte[]> wrapped = new HashMap<>();
            organizationKeys.findByOrganization(organization).forEach(key -> wrapped.put(key.purpose, key.wrapped));
            house = ring.house(organization, wrapped);
        }
        Map<UUID, KeyRing.FileKey> keys = new HashMap<>();
        List<UUID> missing = new ArrayList<>();
        for (UUID file : files) {
            KeyRing.FileKey key = known.get(file);
            if (key == null) {
                missing.add(file);
            } else {
                keys.put(file, key);
            }
        }
        if (!missing.isEmpty()) {
            for (Grant grant : grants.findByOrganizationAndTierAndRecipientAndFileIn(organization, "P2", organization, missing)) {
                KeyRing.FileKey key = house.unwrap(grant.file, grant.wrapped);
                known.put(grant.file, key);
                keys.put(grant.file, key);
            }
        }
        return keys;
    }

    private static Instant utc(LocalDateTime time) {
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }
}
