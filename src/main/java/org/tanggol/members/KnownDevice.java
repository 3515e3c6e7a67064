package org.tanggol.members;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.tanggol.access.MemberId;

/** A browser that a member has signed in on. It is known by a random cookie, of which only the hash is stored. */
@Entity
@Table(name = "known_device")
@IdClass(KnownDevice.Key.class)
class KnownDevice {

    @Id
    @Column(name = "member_id")
    private UUID member;
    @Id
    @Column(name = "device_hash")
    private byte[] hash;
    @Column(name = "first_at")
    private Instant firstAt;
    @Column(name = "last_at")
    private Instant lastAt;

    protected KnownDevice() { }

    KnownDevice(MemberId member, byte[] hash, Instant now) {
        this.member = member.value();
        this.hash = hash.clone();
        this.firstAt = now;
        this.lastAt = now;
    }

    void seen(Instant now) {
        lastAt = now;
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
