package org.tanggol.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transactional;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.testing.ContainerDatabase;
import org.tanggol.testing.KeptContainer;
import org.tanggol.testing.Table;

/**
 * Every role at every use case, which is what buttons of pages and operations of the API end in. Which permission each needs, and
 * which roles have it, stands in the tables beside this test. Runs inside the server, where the permission is really checked.
 */
@ExtendWith(ContainerDatabase.class)
@ArquillianTest
class UseCaseMatrixIT {

    private static final Table USE_CASES = Table.of("/org/tanggol/access/use-cases.csv");
    private static final Table LEVELS = Table.of("/org/tanggol/access/levels.csv");
    private static final Table PERMISSIONS = Table.of("/org/tanggol/access/permissions.csv");

    @Inject
    BeanManager beans;

    @Inject
    Caller caller;

    @Inject
    CaseAccess access;

    @Resource
    UserTransaction transaction;

    @Resource(lookup = "java:app/jdbc/tanggol")
    DataSource database;

    private final Map<String, Method> found = new TreeMap<>();
    private final Map<String, Object> objects = new TreeMap<>();

    @Deployment
    static WebArchive application() {
        return KeptContainer.application();
    }

    @BeforeEach
    void findUseCases() {
        for (Bean<?> bean : beans.getBeans(Object.class)) {
            Class<?> type = bean.getBeanClass();
            if (!type.getName().startsWith("org.tanggol.") || !type.isAnnotationPresent(Transactional.class)) {
                continue;
            }
            for (Method method : type.getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic()
                    && (method.isAnnotationPresent(Requires.class) || method.isAnnotationPresent(Open.class))) {
                    String name = type.getSimpleName() + "." + method.getName() + Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName)
                        .collect(Collectors.joining(" ", "(", ")"));
                    found.put(name, method);
                    objects.put(name, beans.getReference(bean, type, beans.createCreationalContext(bean)));
                }
            }
        }
    }

    @Test
    void everyUseCaseHasARowAndNeedsWhatItSays() {
        assertTrue(found.size() > 120, "found " + found.size());
        Set<String> wrong = new TreeSet<>();
        found.forEach((name, method) -> {
            String expected = USE_CASES.has(name) ? USE_CASES.cell(name, "permission") : "no row";
            String needed = method.isAnnotationPresent(Requires.class) ? method.getAnnotation(Requires.class).value().name() : "OPEN";
            if (!expected.equals(needed)) {
                wrong.add(name + "," + needed + " (row: " + expected + ")");
            }
        });
        USE_CASES.names().stream().filter(name -> !found.containsKey(name)).forEach(name -> wrong.add(name + " (row without a use case)"));
        assertEquals("", String.join("\n", wrong));
    }

    @Test
    void everyRoleIsRefusedWhatItsColumnDoesNotSay() {
        List<String> wrong = new ArrayList<>();
        int cells = 0;
        for (Role role : Role.values()) {
            caller.is(new Standing(MemberId.next(), OrganizationId.next(), null, EnumSet.of(role), role.permissions(), Locale.ENGLISH, ZoneId.of("UTC"), Level.FULL));
            for (Map.Entry<String, Method> useCase : found.entrySet()) {
                String permission = USE_CASES.has(useCase.getKey()) ? USE_CASES.cell(useCase.getKey(), "permission") : "OPEN";
                if (permission.equals("OPEN")) {
                    continue;
                }
                cells++;
                boolean allowed = !PERMISSIONS.cell(permission, role.name()).isEmpty();
                // what is allowed is not called with nothing in its hands: that it would be let in is told by the role's permissions
                boolean letIn = allowed ? role.permissions().contains(useCase.getValue().getAnnotation(Requires.class).value()) : !refuses(useCase.getKey());
                if (letIn != allowed) {
                    wrong.add(role + " at " + useCase.getKey() + (letIn ? " is let in" : " is refused"));
                }
            }
        }
        System.out.println("Access matrix, use cases: " + cells + " cells");
        assertEquals("", String.join("\n", wrong));
    }

    /** Leave to read, to change and to see a summary, which every use case about one file asks for before it does anything. */
    @Test
    void everyRoleIsLetToAFileAsFarAsItsLevelGoes() throws Exception {
        OrganizationId here = organization();
        OrganizationId elsewhere = organization();
        CaseFileId onTeam = file(here, 1);
        CaseFileId other = file(here, 2);
        CaseFileId foreign = file(elsewhere, 1);
        MemberId member = member();
        seat(here, onTeam, member);
        seat(here, other, member());
        List<String> wrong = new ArrayList<>();
        for (Role role : Role.values()) {
            for (Level allowed : Level.values()) {
                Level off = Level.valueOf(LEVELS.cell(role.name(), allowed.name()));
                Level on = Level.valueOf(LEVELS.cell(role.name(), "on_team")).or(off);
                Set<Permission> permissions = EnumSet.copyOf(role.permissions());
                permissions.add(Permission.READ_PEOPLE);        // what the level alone decides, also for roles that have no page about people
                caller.is(new Standing(member, here, null, EnumSet.of(role), permissions, Locale.ENGLISH, ZoneId.of("UTC"), off));
                Map.of(onTeam, on, other, off, foreign, Level.NOTHING, CaseFileId.next(), Level.NOTHING).forEach((file, level) -> {
                    String who = role + ", house open to " + allowed + ", " + (file.equals(onTeam) ? "on the team" : file.equals(other) ? "not on the team" : "foreign or invented");
                    expect(wrong, who + ", to read", said(() -> access.toRead(file)), level == Level.FULL ? "in" : level == Level.SUMMARY ? "NOT_ON_TEAM" : "NOT_FOUND");
                    expect(wrong, who + ", to change", said(() -> access.toEdit(file)), level == Level.FULL ? "in" : level == Level.SUMMARY ? "NOT_ON_TEAM" : "NOT_FOUND");
                    expect(wrong, who + ", to see a summary", said(() -> access.toSummarize(file)), level.isAtLeast(Level.SUMMARY) ? "in" : "NOT_FOUND");
                });
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    /** Of another organization's files a guest is let to those that are shared with theirs, today, and as far as the role goes. */
    @Test
    void everyRoleIsLetAsAGuestToWhatIsShared() throws Exception {
        OrganizationId host = organization();
        OrganizationId home = organization();
        CaseFileId ofHome = file(home, 1);
        MemberId member = member();
        MemberId colleague = member();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);        // the zone of both offices
        CaseFileId[] files = new CaseFileId[9];
        for (int i = 0; i < files.length; i++) {
            files[i] = file(host, i + 1);
        }
        share(host, files[0], home, "FULL", null, colleague, false);
        share(host, files[1], home, "SUMMARY", null, colleague, false);
        share(host, files[2], home, "FULL", today, colleague, false);
        share(host, files[3], home, "FULL", today.minusDays(1), colleague, false);
        share(host, files[4], home, "FULL", null, colleague, true);
        share(host, files[5], organization(), "FULL", null, colleague, false);
        seat(host, files[6], member);          // a seat of somebody of another house opens nothing
        run("insert into emergency_access (org_id, id, file_id, member_id, reason_p2, opened_at, until_at, version) values (?, ?, ?, ?, x'01', now(6), now(6) + interval 2 hour, 0)",
            host.value(), UUID.randomUUID(), files[7].value(), member.value());
        List<String> wrong = new ArrayList<>();
        for (Role role : Role.values()) {
            Set<Permission> permissions = EnumSet.copyOf(role.permissions());
            permissions.add(Permission.READ_PEOPLE);
            Level full = Level.valueOf(LEVELS.cell(role.name(), "shared_FULL"));
            Level summary = Level.valueOf(LEVELS.cell(role.name(), "shared_SUMMARY"));
            List<Level> levels = List.of(full, summary, full, Level.NOTHING, Level.NOTHING, Level.NOTHING, Level.NOTHING, Level.NOTHING, Level.NOTHING);
            caller.is(new Standing(member, home, null, EnumSet.of(role), permissions, Locale.ENGLISH, ZoneId.of("Pacific/Kiritimati"), Level.FULL).asGuestOf(host));
            for (int i = 0; i < files.length; i++) {
                CaseFileId file = files[i];
                Level level = levels.get(i);
                String who = role + " as a guest, file " + i;
                expect(wrong, who + ", to read", said(() -> access.toRead(file)), level == Level.FULL ? "in" : level == Level.SUMMARY ? "NOT_ON_TEAM" : "NOT_FOUND");
                expect(wrong, who + ", to see a summary", said(() -> access.toSummarize(file)), level.isAtLeast(Level.SUMMARY) ? "in" : "NOT_FOUND");
            }
            expect(wrong, role + " as a guest, a file of their own house", said(() -> access.toRead(ofHome)), "NOT_FOUND");
        }
        assertEquals("", String.join("\n", wrong));
    }

    private void share(OrganizationId host, CaseFileId file, OrganizationId partner, String level, LocalDate lastDay, MemberId by, boolean ended) throws Exception {
        run("insert into sharing_grant (org_id, id, file_id, partner_id, level, last_day, granted_by, granted_at, ended_by, ended_at, standing, version)"
            + " values (?, ?, ?, ?, ?, ?, ?, now(6), " + (ended ? "granted_by, now(6), null" : "null, null, 'Y'") + ", 0)", host.value(), UUID.randomUUID(), file.value(),
            partner.value(), level, lastDay, by.value());
    }

    private static void expect(List<String> wrong, String what, String found, String expected) {
        if (!found.equals(expected)) {
            wrong.add(what + ": " + found + " and not " + expected);
        }
    }

    /** As a use case asks: within a transaction. */
    private String said(Supplier<FileAdmission> asked) {
        try {
            transaction.begin();
            try {
                asked.get();
                return "in";
            } catch (RuleViolation refusal) {
                return refusal.rule().name();
            } finally {
                transaction.rollback();
            }
        } catch (NotSupportedException | SystemException e) {
            throw new AssertionError(e);
        }
    }

    private void seat(OrganizationId organization, CaseFileId file, MemberId member) throws Exception {
        run("insert into assignment (org_id, id, file_id, member_id, part, began_on, version) values (?, ?, ?, ?, 'CASEWORKER', '2026-01-01', 0)", organization.value(),
            UUID.randomUUID(), file.value(), member.value());
    }

    private OrganizationId organization() throws Exception {
        OrganizationId id = OrganizationId.next();
        run("insert into organization (id, name, zone, demo, created_at, version) values (?, 'Probe', 'UTC', false, now(6), 0)", id.value());
        return id;
    }

    private CaseFileId file(OrganizationId organization, int number) throws Exception {
        CaseFileId id = CaseFileId.next();
        run("insert into case_file (org_id, id, number, status, origin, opened_at, updated_at, version) values (?, ?, ?, 'OPEN', 'CALL', now(6), now(6), 0)",
            organization.value(), id.value(), "2026-000" + number);
        return id;
    }

    private MemberId member() throws Exception {
        MemberId id = MemberId.next();
        run("insert into member (id, email_index, email_p2, name_p2, language, zone, theme, state, sign_in_epoch, created_at, version)"
            + " values (?, ?, x'01', x'01', 'en', 'UTC', 'DEVICE', 'ACTIVE', 0, now(6), 0)", id.value(), id.value());
        return id;
    }

    private void run(String sql, Object... values) throws Exception {
        try (var connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i] instanceof UUID id
                    ? ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array() : values[i]);
            }
            statement.executeUpdate();
        }
    }

    private boolean refuses(String name) {
        Method method = found.get(name);
        Object[] nothing = new Object[method.getParameterCount()];
        for (int i = 0; i < nothing.length; i++) {
            Class<?> type = method.getParameterTypes()[i];
            nothing[i] = type == boolean.class ? (Object) false : type == int.class ? (Object) 0 : type == long.class ? (Object) 0L : null;
        }
        try {
            method.invoke(objects.get(name), nothing);
            return false;
        } catch (InvocationTargetException e) {
            if (!(e.getCause() instanceof RuleViolation)) {
                throw new AssertionError(name, e.getCause());
            }
            return ((RuleViolation) e.getCause()).rule() == Rule.NOT_PERMITTED;
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
