package org.tanggol.platform.schema;

/** Why this database cannot be used: one sentence that names what was found and what is needed. */
public final class StartFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartFault(String sentence) {
        super(sentence);
    }

    public StartFault(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
