package org.tanggol.confidential;

import com.google.crypto.tink.Aead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.tanggol.access.OrganizationId;

/**
 * Confidential data of an organization that belongs to no case file: sheets that are being imported, and the like. The key is
 * the organization's own. Whoever asks has been admitted to the organization's data by the use case.
 */
@ApplicationScoped
public class OrganizationVault {

    @Inject
    Keys keys;

    /** The organization's box, for many texts in one go. */
    public Box of(OrganizationId organization) {
        return new Box(organization, keys);
    }

    /** Place in the associated data of a row that has no id of its own: what it belongs to, and its number there. */
    public static UUID row(UUID of, int number) {
        return new UUID(of.getMostSignificantBits() ^ Integer.toUnsignedLong(number), of.getLeastSignificantBits());
    }

    /** Opens and closes texts of one organization. */
    public static final class Box {

        private final OrganizationId organization;
        private final Keys keys;

        private Box(OrganizationId organization, Keys keys) {
            this.organization = organization;
            this.keys = keys;
        }

        /** @param row id of the row that will hold the text; null gives null */
        public Confidential close(String table, String column, UUID row, String text) {
            return text == null ? null : close(table, column, row, text.getBytes(StandardCharsets.UTF_8));
        }

        public Confidential close(String table, String column, UUID row, byte[] content) {
            try {
                int version = keys.held(organization);
                return Confidential.of(version, keys.organizationAead(organization, version).encrypt(content, Cell.parts(organization.value(), table, column, row)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Text could not be closed", e);
            }
        }

        /** Opens what {@link #close} closed for the same table, column and row. */
        public String open(String table, String column, UUID row, Confidential text) {
            return text == null ? null : new String(openBytes(table, column, row, text), StandardCharsets.UTF_8);
        }

        public byte[] openBytes(String table, String column, UUID row, Confidential content) {
            try {
                Aead aead = keys.organizationAead(organization, content.keyVersion());
                return aead.decrypt(content.ciphertext(), Cell.parts(organization.value(), table, column, row));
            } catch (GeneralSecurityException e) {
                throw new ConfidentialityBroken(table + "." + column + " did not open", e);
            }
        }
    }
}
