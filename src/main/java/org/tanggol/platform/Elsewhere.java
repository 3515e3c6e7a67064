package org.tanggol.platform;

/** A refusal that a page answers by leading to another one, where the asker can do what they may. */
public class Elsewhere extends RuleViolation {

    private static final long serialVersionUID = 1L;

    private final String page;

    /** @param page address on this server, with ids only */
    protected Elsewhere(Rule rule, String page) {
        super(rule);
        this.page = page;
    }

    /** Address on this server. */
    public String page() {
        return page;
    }
}
