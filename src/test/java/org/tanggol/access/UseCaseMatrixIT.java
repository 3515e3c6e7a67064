package org.tanggol.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.testing.ContainerDatabase;
import org.tanggol.testing.Table;

/**
 * Every role at every use case, which is what buttons of pages and operations of the API end in. Which permission each needs, and
 * which roles have it, stands in the tables beside this test. Runs inside the server, where the permission is really checked.
 */
@ExtendWith(ContainerDatabase.class)
@ArquillianTest
class UseCaseMatrixIT {

    private static final Table USE_CASES = Table.of("/org/tanggol/access/use-cases.csv");
    private static final Table PERMISSIONS = Table.of("/org/tanggol/access/permissions.csv");

    @Inject
    BeanManager beans;

    @Inject
    Caller caller;

    private final Map<String, Method> found = new TreeMap<>();
    private final Map<String, Object> objects = new TreeMap<>();

    @Deployment
    static WebArchive application() {
        WebArchive application = ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/tanggol.war"))
            .addClasses(UseCaseMatrixIT.class, ContainerDatabase.class, Table.class)
            .addAsResource("org/tanggol/access/use-cases.csv").addAsResource("org/tanggol/access/permissions.csv");
        // the test is asked for over HTTP by somebody who has no sign-in
        application.delete("/WEB-INF/classes/org/tanggol/members/web/Door.class");
        return application;
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
            return e.getCause() instanceof RuleViolation refusal && refusal.rule() == Rule.NOT_PERMITTED;
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
