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
 * The key that signs checkpoints of the audit chain (Ed25519). It lies in the database wrapped by the root key, which is never there:
 * whoever has the database alone can take the key away and cannot sign with it.
 */
@ApplicationScoped
@Transactional
public class CheckpointKey {

    private static final String PURPOSE = "audit checkpoints";

    @Inject
    Keys keys;

    /** The signature, 64 bytes as any program for Ed25519 reads them. */
    @Open("a job of the server signs what it has counted")
    public byte[] sign(byte[] statement) {
        try {
            return handle().getPrimitive(RegistryConfiguration.get(), PublicKeySign.class).sign(statement);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A checkpoint could not be signed", e);
        }
    }

    /** The key to verify with, as PEM; no secret. */
    @Open("a public key is for everybody")
    public String publicKey() {
        try {
            Ed25519PublicKey key = (Ed25519PublicKey) handle().getPublicKeysetHandle().getPrimary().getKey();
            return SignatureCheck.pem(key.getPublicKeyBytes().toByteArray());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key without a public part", e);
        }
    }

    private KeysetHandle handle() {
        return keys.installationKey(PURPOSE, PredefinedSignatureParameters.ED25519WithRawOutput);
    }
}
