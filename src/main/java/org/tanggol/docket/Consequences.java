package org.tanggol.docket;

import java.util.List;

/**
 * What would follow if a hearing were set like this: shown before anything is saved. One implementation for each feature
 * that has a stake.
 */
public interface Consequences {

    /** @param proposed what the caller is about to save; nothing is written */
    List<Consequence> of(Proposal proposed);
}
