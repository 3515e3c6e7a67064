package org.tanggol.confidential;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeyVerify;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.signature.Ed25519Parameters;
import com.google.crypto.tink.signature.Ed25519PublicKey;
import com.google.crypto.tink.signature.SignatureConfig;
import com.google.crypto.tink.util.Bytes;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Verifies signatures by public keys alone: needs no database and no root key, so it can be done on another machine. */
public final class SignatureCheck {

    /** What stands before the 32 bytes of an Ed25519 key in its standard encoding (RFC 8410). */
    private static final byte[] HEAD = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int KEY_LENGTH = 32;
    private static final Pattern PEM = Pattern.compile("-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----");

    private final List<PublicKeyVerify> verifiers = new ArrayList<>();
    private final String fingerprint;

    private SignatureCheck(List<byte[]> keys) throws GeneralSecurityException {
        SignatureConfig.register();
        StringBuilder fingerprints = new StringBuilder();
        for (byte[] key : keys) {
            Ed25519PublicKey made = Ed25519PublicKey.create(Ed25519Parameters.Variant.NO_PREFIX, Bytes.copyFrom(key), null);
            verifiers.add(KeysetHandle.newBuilder().addEntry(KeysetHandle.importKey(made).withRandomId().makePrimary()).build()
                .getPrimitive(RegistryConfiguration.get(), PublicKeyVerify.class));
            fingerprints.append(fingerprints.length() == 0 ? "" : ", ").append(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key), 0, 8));
        }
        fingerprint = fingerprints.toString();
    }

    /**
     * @param pem one key or several: those of before a change of keys stay valid for what they signed
     * @throws IllegalArgumentException when there is no key in the text
     */
    public static SignatureCheck of(String pem) {
        List<byte[]> keys = new ArrayList<>();
        Matcher found = PEM.matcher(pem);
        while (found.find()) {
            byte[] encoded = Base64.getMimeDecoder().decode(found.group(1));
            if (encoded.length != HEAD.length + KEY_LENGTH || !Arrays.equals(HEAD, Arrays.copyOf(encoded, HEAD.length))) {
                throw new IllegalArgumentException("Not an Ed25519 key");
            }
            keys.add(Arrays.copyOfRange(encoded, HEAD.length, encoded.length));
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("No public key");
        }
        try {
            return new SignatureCheck(keys);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not an Ed25519 key", e);
        }
    }

    /** Begin of the SHA-256 of each key, to be compared with what was noted elsewhere. */
    public String fingerprint() {
        return fingerprint;
    }

    /** Whether one of the keys made this signature of this statement. */
    public boolean isRight(byte[] signature, byte[] statement) {
        for (PublicKeyVerify verifier : verifiers) {
            try {
                verifier.verify(signature, statement);
                return true;
            } catch (GeneralSecurityException e) {
                continue;       // another key may fit
            }
        }
        return false;
    }

    static String pem(byte[] key) {
        byte[] encoded = Arrays.copyOf(HEAD, HEAD.length + key.length);
        System.arraycopy(key, 0, encoded, HEAD.length, key.length);
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getEncoder().encodeToString(encoded) + "\n-----END PUBLIC KEY-----\n";
    }
}
