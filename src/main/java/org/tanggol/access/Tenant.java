package org.tanggol.access;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.inject.spi.CDI;
import java.util.UUID;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/**
 * Tells Hibernate whose rows a session may see: the caller's organization and nothing else. Where nobody has been
 * recognised the answer is an organization that does not exist.
 */
public class Tenant implements CurrentTenantIdentifierResolver<UUID> {

    /** No organization has this id. */
    public static final UUID NOBODY = new UUID(0, 0);

    @Override
    public UUID resolveCurrentTenantIdentifier() {
        try {
            Caller caller = CDI.current().select(Caller.class).get();
            return caller.isKnown() ? caller.organization().value() : NOBODY;
        } catch (ContextNotActiveException | IllegalStateException e) {
            return NOBODY;      // outside a request, or while the factory is built
        }
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return true;
    }
}
