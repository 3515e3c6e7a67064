package org.tanggol.confidential;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.tanggol.access.CaseFileId;

/**
 * The keys of an installation without its server: for the generator, which writes what the server will open, and for the two servers
 * that are measured beside it. Everything about formats comes from the application's own classes of this package.
 */
public final class KeyRing {

    private static final String[] INDEXES = {"index:a-number", "index:phone", "index:email"};
    private final RootKey root;

    private KeyRing(RootKey root) {
        this.root = root;
    }

    /** Reads the root key; it must be there. */
    public static KeyRing open(Path file) throws IOException, GeneralSecurityException {
        return new KeyRing(RootKey.load(file, false));
    }

    /** Wrapped keysets of a new organization, by purpose. */
    public Map<String, byte[]> found(UUID organization) throws GeneralSecurityException {
        Map<String, byte[]> made = new LinkedHashMap<>();
        made.put(OrganizationKey.DATA, wrap(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), root.aead(), organization));
        for (String index : INDEXES) {
            made.put(index, wrap(KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF), root.aead(), organization));
        }
        return made;
    }

    /** The unwrapped keys of an organization. @param wrapped by purpose, as the table has them */
    public House house(UUID organization, Map<String, byte[]> wrapped) throws GeneralSecurityException {
        Map<String, PrfSet> indexes = new LinkedHashMap<>();
        for (String index : INDEXES) {
            indexes.put(index, unwrap(wrapped.get(index), root.aead(), organization).getPrimitive(RegistryConfiguration.get(), PrfSet.class));
        }
        return new House(organization, unwrap(wrapped.get(OrganizationKey.DATA), root.aead(), organization).getPrimitive(RegistryConfiguration.get(), Aead.class), indexes);
    }

    private static byte[] wrap(KeysetHandle handle, Aead under, UUID of) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeEncryptedKeyset(handle, under, Cell.bytes(of));
    }

    private static KeysetHandle unwrap(byte[] wrapped, Aead under, UUID of) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, under, Cell.bytes(of));
    }

    /** Keys of one organization; safe for several threads. */
    public static final class House {

        private final UUID organization;
        private final Aead data;
        private final Map<String, PrfSet> indexes;

        private House(UUID organization, Aead data, Map<String, PrfSet> indexes) {
            this.organization = organization;
            this.data = data;
            this.indexes = indexes;
        }

        /** Makes the data key of a new file. */
        public FileKey found(UUID file) throws GeneralSecurityException {
            KeysetHandle made = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            return new FileKey(organization, new CaseFileId(file), made.getPrimitive(RegistryConfiguration.get(), Aead.class), wrap(made, data, file));
        }

        /** The data key of a file on record. */
        public FileKey unwrap(UUID file, byte[] wrapped) throws GeneralSecurityException {
            return new FileKey(organization, new CaseFileId(file),
                KeyRing.unwrap(wrapped, data, file).getPrimitive(RegistryConfiguration.get(), Aead.class), wrapped);
        }

        /** @param purpose {@code a-number} or {@code phone} */
        public byte[] index(String purpose, String normalized) {
            return BlindIndex.compute(indexes.get("index:" + purpose), normalized, 2);
        }
    }

    /** The data key of one file. */
    public record FileKey(UUID organization, CaseFileId file, Aead aead, byte[] wrapped) {

        /** Whether texts are left as they are, for a program whose vault does the same. */
        private static final boolean PLAIN = Boolean.getBoolean("plain");

        /** What lies in the cell; null gives null. */
        public byte[] close(String table, String column, UUID row, String text) throws GeneralSecurityException {
            if (text != null && PLAIN) {
                return Confidential.of(1, text.getBytes(StandardCharsets.UTF_8)).bytes();
            }
            return text == null ? null : Confidential.of(1, aead.encrypt(text.getBytes(StandardCharsets.UTF_8),
                new Cell(file, table, column, row).associatedData(organization))).bytes();
        }

        /** What the cell says; null gives null. */
        public String open(String table, String column, UUID row, byte[] cell) throws GeneralSecurityException {
            return cell == null ? null : new String(aead.decrypt(new Confidential(cell).ciphertext(),
                new Cell(file, table, column, row).associatedData(organization)), StandardCharsets.UTF_8);
        }
    }
}
