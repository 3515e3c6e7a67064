package org.tanggol.docket;

import org.tanggol.platform.RuleViolation;

/** One of several hearings that were to move together cannot; none has moved. Says which, so that a page can name its person. */
public class HearingRefused extends RuleViolation {

    private static final long serialVersionUID = 1L;

    private final transient HearingId hearing;

    HearingRefused(HearingId hearing, RuleViolation why) {
        super(why.rule(), why.field(), why.parameters().toArray());
        this.hearing = hearing;
    }

    public HearingId hearing() {
        return hearing;
    }
}
