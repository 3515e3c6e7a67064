package org.tanggol.confidential;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfSet;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hibernate.Session;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.OrganizationId;
import org.tanggol.platform.PlainSelect;

/** The key ring: makes, wraps and unwraps keysets. Unwrapped keys live in memory only, the most recently used ones. */
@ApplicationScoped
class Keys {

    private static final int CASES_IN_MEMORY = 20_000;
    private static final int NAMED_AT_MOST = 5_000;
    private static final String P2 = "P2";
    private static final int FIRST = 1;
    static final byte[] INSTALLATION = "tanggol installation".getBytes(StandardCharsets.UTF_8);
    private static final String[] INDEXES = {"index:a-number", "index:phone", "index:email"};

    @PersistenceContext
    EntityManager em;

    @Resource
    TransactionSynchronizationRegistry transaction;

    @Resource(lookup = "java:app/jdbc/tanggol")
    DataSource database;

    private volatile RootKey root;
    private final Map<String, KeysetHandle> organizations = new ConcurrentHashMap<>();
    private final Map<CaseFileId, Aead> cases = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<CaseFileId, Aead> eldest) {
            return size() > CASES_IN_MEMORY;
        }
    };

    /**
     * Loads the root key, or makes it when the database holds no key yet.
     *
     * @throws IOException with one clear sentence for whoever starts the server
     */
    void open() throws IOException, GeneralSecurityException {
        String file = ConfigProvider.getConfig().getValue("tanggol.rootkey.file", String.class);
        boolean empty = em.createQuery("select count(k) from InstallationKey k", Long.class).getSingleResult() == 0;
        root = RootKey.load(Path.of(file), empty);
        for (InstallationKey key : em.createQuery("select k from InstallationKey k", InstallationKey.class).getResultList()) {
            try {
                unwrap(key.wrapped(), root.aead(), INSTALLATION);
            } catch (ConfidentialityBroken e) {
                throw new IOException("The root key file " + file + " does not belong to this database.", e);
            }
        }
        RootKeyTable.nameFirst(em.unwrap(Session.class), root.primaryId());
    }

    /** Opens what the root key wrapped; with the file read again where the key in memory is older than what it should open. */
    private KeysetHandle unwrapByRoot(byte[] wrapped, byte[] associatedData) {
        try {
            return unwrap(wrapped, root.aead(), associatedData);
        } catch (ConfidentialityBroken e) {
            reload();
            return unwrap(wrapped, root.aead(), associatedData);
        }
    }

    /** Wraps with the key that the database names, which stays until the end of this transaction. */
    private byte[] wrapByRoot(KeysetHandle handle, byte[] associatedData) {
        int id = RootKeyTable.hold(em.unwrap(Session.class));
        if (!root.has(id)) {
            reload();
        }
        return wrap(handle, root.aead(id), associatedData);
    }

    private void reload() {
        try {
            root = RootKey.load(Path.of(ConfigProvider.getConfig().getValue("tanggol.rootkey.file", String.class)), false);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The root key has changed and its file could not be read", e);
        }
    }

    KeysetHandle installationKey(String purpose, Parameters parameters) {
        return organizations.computeIfAbsent("installation " + purpose, key -> {
            InstallationKey stored = em.find(InstallationKey.class, purpose);
            if (stored != null) {
                return unwrapByRoot(stored.wrapped(), INSTALLATION);
            }
            KeysetHandle made = generate(parameters);
            em.persist(new InstallationKey(purpose, wrapByRoot(made, INSTALLATION)));
            em.flush();
            return made;
        });
    }

    /** Makes the keys of a new organization, in the transaction that founds it. */
    void found(OrganizationId organization) {
        UUID id = organization.value();
        em.unwrap(Session.class).doWork(connection -> DataKeyVersions.add(connection, id, OrganizationKey.FIRST));
        em.persist(new OrganizationKey(id, OrganizationKey.DATA, wrapByRoot(generate(PredefinedAeadParameters.AES256_GCM), Cell.bytes(id))));
        for (String index : INDEXES) {
            em.persist(new OrganizationKey(id, index, wrapByRoot(generate(PredefinedPrfParameters.HMAC_SHA256_PRF), Cell.bytes(id))));
        }
    }

    /** Makes the data key of a new case file, in the transaction that opens it. */
    void found(OrganizationId organization, CaseFileId file) {
        KeysetHandle made = generate(PredefinedAeadParameters.AES256_GCM);
        int version = held(organization);
        em.persist(new CaseKey(file, P2, FIRST));
        em.persist(new CaseKeyGrant(file, P2, FIRST, organization.value(), wrap(made, organizationAead(organization, version), Cell.bytes(file.value())), version));
        remember(file, primitive(made, Aead.class));
    }

    /**
     * The version of the organization's data key to close with. Nobody can destroy it before this transaction ends: what is closed now
     * is committed, and closed anew with a newer version, before that one goes.
     */
    int held(OrganizationId organization) {
        String resource = "data key of " + organization.value();
        Object known = transaction.getResource(resource);
        if (known != null) {
            return (int) known;
        }
        int version = em.unwrap(Session.class).doReturningWork(connection -> DataKeyVersions.hold(connection, organization.value()))
            .orElseThrow(() -> new IllegalStateException("An organization without a data key"));
        transaction.putResource(resource, version);
        return version;
    }

    /** @throws ConfidentialityBroken where this version is destroyed */
    Aead organizationAead(OrganizationId organization, int version) {
        return primitive(organizationKey(organization, OrganizationKey.DATA, version), Aead.class);
    }

    PrfSet index(OrganizationId organization, String index) {
        return primitive(organizationKey(organization, "index:" + index, OrganizationKey.FIRST), PrfSet.class);
    }

    private KeysetHandle organizationKey(OrganizationId organization, String purpose, int version) {
        return organizations.computeIfAbsent(organization.value() + " " + purpose + " " + version, key -> {
            OrganizationKey stored = em.find(OrganizationKey.class, new OrganizationKey.Key(organization.value(), purpose, version));
            if (stored == null) {
                throw new ConfidentialityBroken("There is no version " + version + " of the key for " + purpose, null);
            }
            return unwrapByRoot(stored.wrapped(), Cell.bytes(organization.value()));
        });
    }

    /** The data keys of these files; what is not in memory comes with one query. */
    Map<CaseFileId, Aead> cases(OrganizationId organization, Collection<CaseFileId> files) {
        Map<CaseFileId, Aead> found = new HashMap<>();
        Set<UUID> missing = new HashSet<>();
        synchronized (cases) {
            for (CaseFileId file : files) {
                Aead known = cases.get(file);
                if (known == null) {
                    missing.add(file.value());
                } else {
                    found.put(file, known);
                }
            }
        }
        if (!missing.isEmpty()) {
            try {
                found.putAll(read(organization, missing));
            } catch (ConfidentialityBroken e) {
                found.putAll(read(organization, missing));      // rotated between the two reads: the grants name the newer version now
            }
        }
        return found;
    }

    private Map<CaseFileId, Aead> read(OrganizationId organization, Set<UUID> missing) {
        Map<CaseFileId, Aead> found = new HashMap<>();
        for (Object[] row : transaction.getTransactionKey() == null ? plainGrants(organization, missing) : grants(organization, missing)) {
            CaseFileId file = new CaseFileId((UUID) row[0]);
            if (!missing.contains(file.value())) {
                continue;
            }
            Aead aead = primitive(unwrap((byte[]) row[1], organizationAead(organization, (int) row[2]), Cell.bytes(file.value())), Aead.class);
            remember(file, aead);
            found.put(file, aead);
        }
        return found;
    }

    /** Of these files; for thousands, of all the organization's: to name each in the statement would take longer than to read the rest. */
    private List<Object[]> grants(OrganizationId organization, Set<UUID> files) {
        boolean all = files.size() > NAMED_AT_MOST;
        TypedQuery<Object[]> query = em.createQuery("select g.caseFile, g.wrapped, g.keyVersion from CaseKeyGrant g where " + (all ? "" : "g.caseFile in :files and ")
            + "g.tier = 'P2' and g.recipientKind = 'ORG' and g.recipient = :organization order by g.caseFile", Object[].class)
            .setParameter("organization", organization.value());
        return all ? query.getResultList() : query.setParameter("files", files).setMaxResults(files.size()).getResultList();
    }

    /** The same for a list that is read without a transaction, where the provider may still be with nobody's organization. */
    private List<Object[]> plainGrants(OrganizationId organization, Set<UUID> files) {
        return new PlainSelect("select case_id,wrapped,key_version from case_key_grant where tier='P2' and recipient_kind='ORG' and ")
            .add("org_id=? and recipient_id=? and ", organization.value(), organization.value())
            .add("case_id in (" + PlainSelect.places(files.size()) + ")", files.toArray())
            .read(database, row -> new Object[] {row.id(), row.bytes(), (int) row.number()});
    }

    void forget(CaseFileId file) {
        synchronized (cases) {
            cases.remove(file);
        }
    }

    private void remember(CaseFileId file, Aead aead) {
        synchronized (cases) {
            cases.put(file, aead);
        }
    }

    static KeysetHandle generate(Parameters parameters) {
        try {
            return KeysetHandle.generateNew(parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No key could be made", e);
        }
    }

    static byte[] wrap(KeysetHandle handle, Aead under, byte[] associatedData) {
        try {
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(handle, under, associatedData);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key could not be wrapped", e);
        }
    }

    static KeysetHandle unwrap(byte[] wrapped, Aead under, byte[] associatedData) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, under, associatedData);
        } catch (GeneralSecurityException e) {
            throw new ConfidentialityBroken("A wrapped key did not open", e);
        }
    }

    static <P> P primitive(KeysetHandle handle, Class<P> type) {
        try {
            return handle.getPrimitive(RegistryConfiguration.get(), type);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key that does not fit its use", e);
        }
    }
}
