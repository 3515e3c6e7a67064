package org.tanggol.confidential;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.signature.Ed25519PublicKey;
import com.google.crypto.tink.signature.PredefinedSignatureParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.GeneralSecurityException;
import org.tanggol.access.Open;

/**
 * The keys that sign what leaves the database (Ed25519), one for each purpose. They lie in the database wrapped by the root key, which is never there:
 * whoever has the database alone can take a key away and cannot sign with it.
 */
@ApplicationScoped
@Transactional
public class SigningKeys {

    /** What is signed; a signature for one purpose is none for another. */
    public enum Purpose {
        CHECKPOINTS("audit checkpoints"), DISCLOSURES("disclosure manifests");

        private final String name;

        Purpose(String name) {
            this.name = name;
        }
    }

    @Inject
    Keys keys;

    /** The signature, 64 bytes as any program for Ed25519 reads them. */
    @Open("a job of the server signs what it has counted, and a use case what it lets out")
    public byte[] sign(Purpose purpose, byte[] statement) {
        try {
            return handle(purpose).getPrimitive(RegistryConfiguration.get(), PublicKeySign.class).sign(statement);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Nothing could be signed", e);
        }
    }

    /** The key to verify with, as PEM; no secret. */
    @Open("a public key is for everybody")
    public String publicKey(Purpose purpose) {
        try {
            Ed25519PublicKey key = (Ed25519PublicKey) handle(purpose).getPublicKeysetHandle().getPrimary().getKey();
            return SignatureCheck.pem(key.getPublicKeyBytes().toByteArray());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key without a public part", e);
        }
    }

    private KeysetHandle handle(Purpose purpose) {
        return keys.installationKey(purpose.name, PredefinedSignatureParameters.ED25519WithRawOutput);
    }
}
