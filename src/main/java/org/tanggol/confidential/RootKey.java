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
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/**
 * The key above all others: a file beside the data folder and never inside it, in no database and in no backup of one.
 * Whoever holds both the data and this file can read everything; whoever holds only one of them, nothing.
 */
final class RootKey {

    private final Aead aead;

    private RootKey(KeysetHandle handle) throws GeneralSecurityException {
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
        KeysetHandle made = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        String json = TinkJsonProtoKeysetFormat.serializeKeyset(made, InsecureSecretKeyAccess.get());
        // written whole under another name first: a kill in between must not leave half a key
        Path half = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(half);
        FileAttribute<?> ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(half, ownerOnly);
        Files.writeString(half, json, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        try {
            Files.move(half, file);
        } catch (FileAlreadyExistsException e) {
            Files.delete(half);     // another start was quicker; its key counts
        }
    }

    Aead aead() {
        return aead;
    }
}
