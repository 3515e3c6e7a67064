package org.tanggol.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import org.tanggol.access.Caller;
import org.tanggol.access.Level;
import org.tanggol.access.OrganizationId;
import org.tanggol.access.Permission;
import org.tanggol.access.Standing;

/**
 * Gives a partner's program a way into the sandbox. Three transactions, because the fictional people belong to another organization than
 * the administrator; one that breaks off is made whole by the next.
 */
@ApplicationScoped
public class SandboxClients {

    @Inject
    SandboxKeeping sandboxes;

    @Inject
    ClientKeeping clients;

    @Inject
    Instance<SandboxFilling> fillings;

    @Inject
    Caller caller;

    /** A program that sees the sandbox and nothing else. */
    public ClientKeeping.Issued add(String name, Set<Scope> scopes) {
        OrganizationId sandbox = sandboxes.open();
        Standing administrator = caller.standing();
        caller.is(new Standing(administrator.member(), sandbox, null, administrator.roles(), EnumSet.allOf(Permission.class), administrator.locale(), administrator.zone(), Level.FULL));
        try {
            fillings.forEach(filling -> filling.fill(caller));
        } finally {
            caller.is(administrator);
        }
        return clients.addToSandbox(sandbox, name, scopes);
    }
}
