package org.tanggol.confidential;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * Confidential data of members: their names, addresses and drafts. Members may work in several organizations, so the key
 * is the installation's. Their names are shown to every colleague, hence no read log.
 */
@ApplicationScoped
public class StaffVault {

    private static final UUID NO_ORGANIZATION = new UUID(0, 0);

    @Inject
    Keys keys;

    /** @param row id of the row that will hold the text */
    public Confidential close(String table, String column, UUID row, String text) {
        if (text == null) {
            return null;
        }
        try {
            Aead aead = primitive("members", PredefinedAeadParameters.AES256_GCM, Aead.class);
            return Confidential.of(1, aead.encrypt(text.getBytes(StandardCharsets.UTF_8), Cell.parts(NO_ORGANIZATION, table, column, row)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Text could not be closed", e);
        }
    }

    /** Opens what {@link #close} closed for the same table, column and row. */
    public String open(String table, String column, UUID row, Confidential text) {
        if (text == null) {
            return null;
        }
        try {
            Aead aead = primitive("members", PredefinedAeadParameters.AES256_GCM, Aead.class);
            return new String(aead.decrypt(text.ciphertext(), Cell.parts(NO_ORGANIZATION, table, column, row)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new ConfidentialityBroken(table + "." + column + " did not open", e);
        }
    }

    /** Fingerprint of a sign-in name; whole (16 bytes), because sign-in needs the one row. */
    public byte[] signInIndex(String normalized) {
        return BlindIndex.compute(primitive("sign-in index", PredefinedPrfParameters.HMAC_SHA256_PRF, PrfSet.class), normalized, 16);
    }

    /** Keyed fingerprint of a secret with at least 256 random bits. */
    public byte[] secretHash(String secret) {
        return BlindIndex.compute(primitive("client secrets", PredefinedPrfParameters.HMAC_SHA256_PRF, PrfSet.class), secret, 32);
    }

    /** Fingerprint of the code on a relative's card; whole, because the door needs the one row. */
    public byte[] cardIndex(String code) {
        return BlindIndex.compute(primitive("family cards", PredefinedPrfParameters.HMAC_SHA256_PRF, PrfSet.class), code, 32);
    }

    /** By which a form that comes back is known as one that this installation gave out. */
    public byte[] formMark(String form) {
        return BlindIndex.compute(primitive("family forms", PredefinedPrfParameters.HMAC_SHA256_PRF, PrfSet.class), form, 32);
    }

    private <P> P primitive(String purpose, Parameters parameters, Class<P> type) {
        try {
            KeysetHandle handle = keys.installationKey(purpose, parameters);
            return handle.getPrimitive(RegistryConfiguration.get(), type);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key that does not fit its use", e);
        }
    }
}
