package org.tanggol.desk.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.tanggol.access.Caller;
import org.tanggol.members.SandboxFilling;

/** The people of the demonstration, for a sandbox: the same people, with no team, because nobody works there. */
@ApplicationScoped
public class DemoSandbox implements SandboxFilling {

    @Inject
    DemoPeople people;

    @Override
    public void fill(Caller inside) {
        people.load(new DemoSeating.House(inside.organization(), Map.of("lea", inside.member()), false));
    }
}
