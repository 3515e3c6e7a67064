package org.tanggol.members;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.tanggol.access.MemberId;

/**
 * A code for the day the authenticator is lost; works once. Twenty-four letters and digits of Crockford's alphabet, which has no
 * letters that look like digits: 120 random bits, so that a keyed hash is enough (OWASP ASVS 5.0, 6.5.2; those made until November 2026 have 80; a look-up secret in the words of NIST SP 800-63B-4 section 3.1.2).
 */
@Entity
@Table(name = "recovery_code")
@IdClass(RecoveryCode.Key.class)
class RecoveryCode {

    /** How many are made at once. */
    static final int MANY = 10;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 24;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    @Column(name = "member_id")
    private UUID member;
    @Id
    @Column(name = "code_hash")
    private byte[] hash;
    @Column(name = "made_at")
    private Instant madeAt;
    @Column(name = "used_at")
    private Instant usedAt;

    protected RecoveryCode() { }

    RecoveryCode(MemberId member, byte[] hash, Instant now) {
        this.member = member.value();
        this.hash = hash.clone();
        this.madeAt = now;
    }

    /** A new code as people see it, e.g. {@code 7QKD-2MXP-9RTA-0B5H-W3CJ-6ZDF}. */
    static String next() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** As it was made, however it was typed: small letters, no dashes, O for zero, I and L for one. */
    static String normalized(String typed) {
        return typed.toUpperCase(Locale.ROOT).replace('O', '0').replace('I', '1').replace('L', '1').replaceAll("[^0-9A-Z]", "");
    }

    void use(Instant now) {
        usedAt = now;
    }

    boolean isUsed() {
        return usedAt != null;
    }

    /** By content, as the hash is an array. */
    static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private UUID member;
        private byte[] hash;

        Key() { }

        Key(MemberId member, byte[] hash) {
            this.member = member.value();
            this.hash = hash.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && member.equals(that.member) && Arrays.equals(hash, that.hash);
        }

        @Override
        public int hashCode() {
            return member.hashCode() * 31 + Arrays.hashCode(hash);
        }
    }
}
