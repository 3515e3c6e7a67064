package org.tanggol.confidential;

import com.google.crypto.tink.prf.PrfSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.tanggol.access.OrganizationId;

/**
 * Keyed, truncated fingerprints for exact look-up of A-numbers, phones, e-mail addresses and partners' ids, and of nothing else: they
 * leak equality and frequency. Sixteen bits, so that several values share one; a hit counts only after the cell has been
 * opened and compared, and no unique key may rest on it.
 */
@ApplicationScoped
public class BlindIndex {

    private static final int BYTES = 2;

    /** What may be looked up exactly. */
    public enum Of {
        A_NUMBER("a-number", ""), PHONE("phone", ""), EMAIL("email", ""),
        /** Every organization has the key of addresses from its founding on; with these words in front no id shares a fingerprint with an address. */
        EXTERNAL_ID("email", "external id\u0000");

        private final String key;
        private final String prefix;

        Of(String key, String prefix) {
            this.key = key;
            this.prefix = prefix;
        }
    }

    @Inject
    Keys keys;

    /** @param normalized the value in its one canonical form; null gives null */
    public byte[] of(OrganizationId organization, Of column, String normalized) {
        return normalized == null ? null : compute(keys.index(organization, column.key), column.prefix + normalized, BYTES);
    }

    static byte[] compute(PrfSet prf, String value, int bytes) {
        try {
            return prf.computePrimary(value.getBytes(StandardCharsets.UTF_8), bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A blind index could not be computed", e);
        }
    }
}
