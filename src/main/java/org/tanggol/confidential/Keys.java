package org.tanggol.confidential;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
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
import org.eclipse.microprofile.config.ConfigProvider;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.OrganizationId;

/** The key ring: makes, wraps and unwraps keysets. Unwrapped keys live in memory only, the most recently used ones. */
@ApplicationScoped
class Keys {

    private static final int CASES_IN_MEMORY = 20_000;
    private static final int NAMED_AT_MOST = 5_000;
    private static final String P2 = "P2";
    private static final int FIRST = 1;
    private static final byte[] INSTALLATION = "tanggol installation".getBytes(StandardCharsets.UTF_8);
    private static final String[] INDEXES = {"index:a-number", "index:phone", "index:email"};

    @PersistenceContext
    EntityManager em;

    private RootKey root;
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
    }

    KeysetHandle installationKey(String purpose, Parameters parameters) {
        return organizations.computeIfAbsent("installation " + purpose, key -> {
            InstallationKey stored = em.find(InstallationKey.class, purpose);
            if (stored != null) {
                return unwrap(stored.wrapped(), root.aead(), INSTALLATION);
            }
            KeysetHandle made = generate(parameters);
            em.persist(new InstallationKey(purpose, wrap(made, root.aead(), INSTALLATION)));
            em.flush();
            return made;
        });
    }

    /** Makes the keys of a new organization, in the transaction that founds it. */
    void found(OrganizationId organization) {
        UUID id = organization.value();
        em.persist(new OrganizationKey(id, OrganizationKey.DATA, wrap(generate(PredefinedAeadParameters.AES256_GCM), root.aead(), Cell.bytes(id))));
        for (String index : INDEXES) {
            em.persist(new OrganizationKey(id, index, wrap(generate(PredefinedPrfParameters.HMAC_SHA256_PRF), root.aead(), Cell.bytes(id))));
        }
    }

    /** Makes the data key of a new case file, in the transaction that opens it. */
    void found(OrganizationId organization, CaseFileId file) {
        KeysetHandle made = generate(PredefinedAeadParameters.AES256_GCM);
        em.persist(new CaseKey(file, P2, FIRST));
        em.persist(new CaseKeyGrant(file, P2, FIRST, organization.value(), wrap(made, organizationAead(organization), Cell.bytes(file.value()))));
        remember(file, primitive(made, Aead.class));
    }

    Aead organizationAead(OrganizationId organization) {
        return primitive(organizationKey(organization, OrganizationKey.DATA), Aead.class);
    }

    PrfSet index(OrganizationId organization, String index) {
        return primitive(organizationKey(organization, "index:" + index), PrfSet.class);
    }

    private KeysetHandle organizationKey(OrganizationId organization, String purpose) {
        return organizations.computeIfAbsent(organization.value() + " " + purpose, key -> {
            OrganizationKey stored = em.find(OrganizationKey.class, new OrganizationKey.Key(organization.value(), purpose));
            if (stored == null) {
                throw new IllegalStateException("An organization without a key for " + purpose);
            }
            return unwrap(stored.wrapped(), root.aead(), Cell.bytes(organization.value()));
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
            for (Object[] row : grants(organization, missing)) {
                CaseFileId file = new CaseFileId((UUID) row[0]);
                if (!missing.contains(file.value())) {
                    continue;
                }
                Aead aead = primitive(unwrap((byte[]) row[1], organizationAead(organization), Cell.bytes(file.value())), Aead.class);
                remember(file, aead);
                found.put(file, aead);
            }
        }
        return found;
    }

    /** Of these files; for thousands, of all the organization's: to name each in the statement would take longer than to read the rest. */
    private List<Object[]> grants(OrganizationId organization, Set<UUID> files) {
        boolean all = files.size() > NAMED_AT_MOST;
        TypedQuery<Object[]> query = em.createQuery("select g.caseFile, g.wrapped from CaseKeyGrant g where " + (all ? "" : "g.caseFile in :files and ")
            + "g.tier = 'P2' and g.recipientKind = 'ORG' and g.recipient = :organization order by g.caseFile", Object[].class)
            .setParameter("organization", organization.value());
        return all ? query.getResultList() : query.setParameter("files", files).setMaxResults(files.size()).getResultList();
    }

    private void remember(CaseFileId file, Aead aead) {
        synchronized (cases) {
            cases.put(file, aead);
        }
    }

    private static KeysetHandle generate(Parameters parameters) {
        try {
            return KeysetHandle.generateNew(parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No key could be made", e);
        }
    }

    private static byte[] wrap(KeysetHandle handle, Aead under, byte[] associatedData) {
        try {
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(handle, under, associatedData);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key could not be wrapped", e);
        }
    }

    private static KeysetHandle unwrap(byte[] wrapped, Aead under, byte[] associatedData) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, under, associatedData);
        } catch (GeneralSecurityException e) {
            throw new ConfidentialityBroken("A wrapped key did not open", e);
        }
    }

    private static <P> P primitive(KeysetHandle handle, Class<P> type) {
        try {
            return handle.getPrimitive(RegistryConfiguration.get(), type);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key that does not fit its use", e);
        }
    }
}
