package org.tanggol.banking;

/** What a bank writes its statements in. */
public enum StatementFormat {
    /** A table, of which no two banks have the same. */
    CSV,
    /** Open Financial Exchange, also called QFX or QBO. */
    OFX,
    /** ISO 20022, camt.053. */
    CAMT;

    private static final int LOOKED_AT = 2_000;

    /** Seen from how the file begins, never from its name. */
    static StatementFormat of(byte[] file) {
        String beginning = new String(file, 0, Math.min(file.length, LOOKED_AT), java.nio.charset.StandardCharsets.ISO_8859_1);
        if (beginning.contains("OFXHEADER") || beginning.contains("<OFX>")) {
            return OFX;
        }
        return beginning.contains("camt.053") || beginning.contains("BkToCstmrStmt") ? CAMT : CSV;
    }
}
