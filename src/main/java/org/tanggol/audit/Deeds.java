package org.tanggol.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tanggol.access.OrganizationId;

/** How many transactions of this server have written into each organization: what was worked out at a smaller number may no longer hold. */
@ApplicationScoped
public class Deeds {

    private static final Object WRITING = new Object();

    @Resource
    TransactionSynchronizationRegistry transaction;

    private final Map<OrganizationId, Long> numbers = new ConcurrentHashMap<>();

    /** Grows with each transaction that wrote; not with those of other servers. */
    public long number(OrganizationId organization) {
        return numbers.getOrDefault(organization, 0L);
    }

    /** Whether the transaction that runs now has written. */
    public boolean isWriting() {
        return transaction.getTransactionStatus() == Status.STATUS_ACTIVE && transaction.getResource(WRITING) != null;
    }

    /** The transaction that runs now writes into this organization. */
    void done(OrganizationId organization) {
        if (transaction.getResource(WRITING) != null) {
            return;
        }
        transaction.putResource(WRITING, organization);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() { }

            @Override
            public void afterCompletion(int status) {
                numbers.merge(organization, 1L, Long::sum);
            }
        });
    }
}
