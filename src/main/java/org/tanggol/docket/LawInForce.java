package org.tanggol.docket;

import org.tanggol.deadlines.Deadlines;

/** The rules of time and the closed days that hold for the caller's organization now. Whoever keeps them implements it. */
public interface LawInForce {

    Deadlines now();
}
