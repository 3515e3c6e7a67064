package org.tanggol.ledger;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.OrganizationVault;

/**
 * Paper and remark of a journal. They are closed in a table of their own, which a new key of the organization writes anew; the journal keeps their hash. Salt lies closed with them, or the few words of
 * a remark could be found by trying.
 *
 * @param memo null for none
 */
record JournalText(String salt, String document, String memo) {

    static final String TABLE = "journal_text";
    static final String COLUMN = "text_p2";

    private static final String BETWEEN = "\u001f";
    private static final SecureRandom RANDOM = new SecureRandom();

    static JournalText of(Voucher voucher) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return new JournalText(HexFormat.of().formatHex(salt), voucher.document(), voucher.memo());
    }

    private String whole() {
        return salt + BETWEEN + document + BETWEEN + (memo == null ? "" : memo);
    }

    byte[] hash() {
        return JournalPrint.sha256(whole());
    }

    Confidential close(OrganizationVault.Box box, String table, UUID row) {
        return box.close(table, COLUMN, row, whole());
    }

    static JournalText open(OrganizationVault.Box box, String table, UUID row, Confidential closed) {
        String[] parts = box.open(table, COLUMN, row, closed).split(BETWEEN, -1);
        return new JournalText(parts[0], parts[1], parts[2].isEmpty() ? null : parts[2]);
    }

    @Override
    public String toString() {
        return "JournalText";
    }
}
