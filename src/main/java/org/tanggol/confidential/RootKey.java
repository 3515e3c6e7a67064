package org.tanggol.confidential;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.signature.SignatureConfig;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/**
 * The key above all others: a file beside the data folder and never inside it, in no database and in no backup of one.
 * Whoever holds both the data and this file can read everything; whoever holds only one of them, nothing. While it is being changed the
 * file holds two, the old one and the new one.
 */
final class RootKey {

    private final KeysetHandle handle;
    private final Aead aead;

    private RootKey(KeysetHandle handle) throws GeneralSecurityException {
        this.handle = handle;
        aead = handle.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    static void registerPrimitives() throws GeneralSecurityException {
        AeadConfig.register();
        PrfConfig.register();
        SignatureConfig.register();
    }

    /**
     * @param mayCreate whether the database is still without keys; otherwise a missing file is a fault, since a new key
     *     would open nothing
     * @throws IOException with one clear sentence
     */
    static RootKey load(Path file, boolean mayCreate) throws IOException, GeneralSecurityException {
        registerPrimitives();
        if (!Files.exists(file)) {
            if (!mayCreate) {
                throw new IOException("The root key file " + file + " is missing. Put it back from its own backup; without it the confidential"
                    + " text in the database cannot be opened.");
            }
            create(file);
        }
        try {
            return new RootKey(TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException e) {
            throw new IOException("The root key file " + file + " is damaged or is no key file.", e);
        }
    }

    private static void create(Path file) throws IOException, GeneralSecurityException {
        Path half = write(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), file);
        try {
            Files.move(half, file);
        } catch (FileAlreadyExistsException e) {
            Files.delete(half);     // another start was quicker; its key counts
        }
    }

    /** Written whole under another name first: a kill in between must not leave half a key. */
    private static Path write(KeysetHandle keyset, Path file) throws IOException, GeneralSecurityException {
        String json = TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
        Path half = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(half);
        FileAttribute<?> ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(half, ownerOnly);
        Files.writeString(half, json, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        return half;
    }

    /** Puts this key in the place of the file, in one step that a power cut does not take back. */
    void replace(Path file) throws IOException, GeneralSecurityException {
        Files.move(write(handle, file), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent())) {
            folder.force(true);
        }
    }

    /** This one and a new one, which wraps from now on. */
    RootKey withNew() throws GeneralSecurityException {
        return new RootKey(KeysetHandle.newBuilder(handle)
            .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM).withRandomId().makePrimary()).build());
    }

    /** Only the one that wraps. */
    RootKey alone() throws GeneralSecurityException {
        KeysetHandle.Entry entry = handle.getPrimary();
        return new RootKey(KeysetHandle.newBuilder().addEntry(KeysetHandle.importKey(entry.getKey()).withFixedId(entry.getId()).makePrimary()).build());
    }

    boolean isChanging() {
        return handle.size() > 1;
    }

    int primaryId() {
        return handle.getPrimary().getId();
    }

    boolean has(int id) {
        return place(id) >= 0;
    }

    private int place(int id) {
        for (int i = 0; i < handle.size(); i++) {
            if (handle.getAt(i).getId() == id) {
                return i;
            }
        }
        return -1;
    }

    /** Opens what any key of the file wrapped. */
    Aead aead() {
        return aead;
    }

    /** Wraps with this key of the file. @throws IllegalStateException when the file has no such key */
    Aead aead(int id) {
        if (!has(id)) {
            throw new IllegalStateException("The root key file of this server is not the one the database was last wrapped with");
        }
        try {
            KeysetHandle.Builder builder = KeysetHandle.newBuilder(handle);
            builder.getAt(place(id)).makePrimary();
            return builder.build().getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key that does not fit its use", e);
        }
    }
}
