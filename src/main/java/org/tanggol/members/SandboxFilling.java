package org.tanggol.members;

import org.tanggol.access.Caller;

/** Fills a new sandbox with fictional people; whoever has such people does it. */
public interface SandboxFilling {

    /** Does nothing where there are people already. @param inside the caller, for whom the sandbox is the organization now */
    void fill(Caller inside);
}
