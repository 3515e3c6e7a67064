package org.tanggol.portal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.OrganizationId;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.StaffVault;
import org.tanggol.members.Pins;
import org.tanggol.people.FamilyMemberId;
import org.tanggol.people.PersonId;
import org.tanggol.platform.BatchInsert;
import org.tanggol.platform.PlainSelect;
import org.tanggol.platform.RuleViolation;

/**
 * Recognises relatives: by code and PIN at the door, and by the token of the cookie on every later request. The tokens and the codes' fingerprints say
 * of themselves which organization they belong to: the two statements here that find rows by them look through all organizations. What is answered to a
 * wrong code, an old one, one that is stopped or shut, a wrong PIN and a relative who must never be told is one and the same, and takes equally long.
 */
@ApplicationScoped
public class CardDoor {

    private static final Duration OPEN = FamilyVisit.IDLE.plus(FamilyVisit.GRAIN);

    @Resource(lookup = "java:app/jdbc/tanggol")
    DataSource database;

    @Inject
    CodeTrying trying;

    @Inject
    TryBucket bucket;

    @Inject
    StaffVault vault;

    @Inject
    Pins pins;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    private record Found(OrganizationId organization, FamilyCodeId code) { }

    private record Row(Visitor visitor, Instant seenAt, LocalDate lastDay) { }

    /** Whether this address has tried too often and has to wait. */
    public boolean isCrowded(String address) {
        return bucket.isFull(address);
    }

    /**
     * Tries a code with a PIN, as they were typed.
     *
     * @param address of the visitor
     * @return what the cookie holds; empty for everything that is not right
     * @throws RuleViolation SIGN_IN_CROWDED
     */
    public Optional<String> enter(String typedCode, String typedPin, String address) {
        Optional<Found> found = AccessCode.typed(typedCode).flatMap(this::find);
        found.ifPresent(one -> caller.is(Relative.of(one.organization())));
        String hash = found.map(one -> trying.begin(one.code())).orElse(null);
        if (!pins.matches(hash, digits(typedPin))) {
            bucket.countWrong(address);
            if (hash != null) {
                trying.wrong(found.get().code());
            }
            return Optional.empty();
        }
        return Optional.of(trying.open(found.get().code()));
    }

    /** Digits of whatever script, without what people put between them. */
    private static String digits(String typed) {
        StringBuilder digits = new StringBuilder();
        (typed == null ? "" : typed).codePoints().limit(40).filter(Character::isDigit).forEach(digit -> digits.append(Character.digit(digit, 10)));
        return digits.toString();
    }

    private Optional<Found> find(AccessCode code) {
        List<Found> found = new PlainSelect("select org_id, id from family_code where code_index = ").add("?", (Object) vault.cardIndex(code.characters()))
            .read(database, row -> new Found(new OrganizationId(row.id()), new FamilyCodeId(row.id())));
        return found.stream().findFirst();
    }

    /**
     * Who holds this token; empty when the page is closed, and when the code was stopped or its time is over. A relative who must never be told from now on sees what anybody sees
     * who may see nothing: that is asked when the page is read.
     */
    public Optional<Visitor> recognise(String token) {
        Instant now = clock.instant();
        List<Row> rows = new PlainSelect("select v.id, v.org_id, v.code_id, v.file_id, c.family_member_id, p.id, p.name_p2, o.name, o.zone, o.hotline_phone, o.demo, v.last_at, c.explained_at, v.seen_at, c.last_day,"
            + " (select count(*) from family_message g where g.org_id = v.org_id and g.file_id = v.file_id and g.relative_id = c.family_member_id and g.from_family = 0 and g.seen_at is null)"
            + " from family_visit v join family_code c on c.org_id = v.org_id and c.id = v.code_id join organization o on o.id = v.org_id"
            + " join person p on p.org_id = v.org_id and p.file_id = v.file_id where v.token_hash = ")
            .add("? and v.ended_at is null and v.seen_at > ? and v.begun_at > ? and c.stopped_at is null", PortalToken.hash(token), now.minus(OPEN), now.minus(FamilyVisit.LONGEST))
            .read(database, row -> read(row, now));
        Optional<Row> open = rows.stream().findFirst().filter(row -> !row.lastDay().isBefore(LocalDate.ofInstant(now, row.visitor().subject().zone())));
        if (open.isEmpty()) {
            return Optional.empty();
        }
        Visitor visitor = open.get().visitor();
        Subject subject = visitor.subject();
        if (!open.get().seenAt().plus(FamilyVisit.GRAIN).isAfter(now)) {
            write("update family_visit set seen_at = ? where org_id = ? and id = ?", now, subject.organization().value(), visitor.visit());
        }
        caller.is(Relative.of(subject.organization()));
        return Optional.of(visitor);
    }

    private static Row read(PlainSelect.Row row, Instant now) throws SQLException {
        UUID visit = row.id();
        OrganizationId organization = new OrganizationId(row.id());
        FamilyCodeId code = new FamilyCodeId(row.id());
        CaseFileId file = new CaseFileId(row.id());
        FamilyMemberId relative = new FamilyMemberId(row.id());
        PersonId person = new PersonId(row.id());
        byte[] name = row.bytes();
        String house = row.text();
        ZoneId zone = ZoneId.of(row.text());
        String phone = row.text();
        boolean demo = row.number() != 0;
        Instant since = row.instant();
        boolean explained = row.instant() != null;
        Instant seen = row.instant();
        LocalDate lastDay = row.day();
        int unread = (int) row.number();
        Subject subject = new Subject(organization, file, relative, person, name == null ? null : new Confidential(name), house, zone, phone, demo, since, unread);
        return new Row(new Visitor(visit, code, subject, explained, now.plus(FamilyVisit.IDLE)), seen, lastDay);
    }

    /** The way out: nothing opens with this token any more. One that is none is passed over. */
    public void leave(String token) {
        write("update family_visit set ended_at = ? where token_hash = ? and ended_at is null", clock.instant(), PortalToken.hash(token));
    }

    private void write(String sql, Object... values) {
        try (Connection connection = database.getConnection(); PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, BatchInsert.plain(values[i]));
            }
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A visit could not be written", e);
        }
    }
}
