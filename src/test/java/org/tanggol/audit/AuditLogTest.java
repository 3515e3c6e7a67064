package org.tanggol.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tanggol.access.Caller;
import org.tanggol.access.Level;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.access.OrganizationId;
import org.tanggol.access.Standing;

/** Which openings leave a row: each file once in a request, and again when the row was lost with its transaction. */
class AuditLogTest {

    private final AuditLog log = new AuditLog();
    private final List<Object> rows = new ArrayList<>();
    private final List<Synchronization> open = new ArrayList<>();
    private final CaseFileId file = CaseFileId.next();

    @BeforeEach
    void begin() {
        log.caller = new Caller();
        log.caller.is(new Standing(MemberId.next(), OrganizationId.next(), null, Set.of(), Set.of(), Locale.ENGLISH, ZoneId.of("UTC"), Level.FULL));
        log.request = new OpenedFiles();
        log.clock = Clock.systemUTC();
        log.em = only(EntityManager.class, rows::add);
        log.transaction = only(TransactionSynchronizationRegistry.class, argument -> open.add((Synchronization) argument));
    }

    @Test
    void aFileOpenedTwiceInARequestIsWrittenOnce() {
        log.opened(Set.of(file));
        end(Status.STATUS_COMMITTED);
        log.opened(Set.of(file));
        assertThat(rows).hasSize(1);
    }

    @Test
    void aFileOpenedAgainAfterARollbackIsWrittenAgainBecauseTheFirstRowIsGone() {
        log.opened(Set.of(file));
        end(Status.STATUS_ROLLEDBACK);
        log.opened(Set.of(file));
        assertThat(rows).hasSize(2);
    }

    private void end(int status) {
        open.forEach(one -> one.afterCompletion(status));
        open.clear();
    }

    /** Of an interface with one method that is called here: what it is called with. */
    private static <T> T only(Class<T> type, java.util.function.Consumer<Object> called) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
            if (arguments == null) {
                return "a transaction";      // what asks whether there is one
            }
            called.accept(arguments[0]);
            return null;
        }));
    }
}
