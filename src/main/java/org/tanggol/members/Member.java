package org.tanggol.members;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.tanggol.access.MemberId;
import org.tanggol.confidential.Confidential;
import org.tanggol.platform.AggregateRoot;

/**
 * A member of staff. Comes in by invitation, chooses a password, works, and is shut out one day; may work in several
 * organizations. Raising the sign-in epoch ends every session of the member.
 */
@Entity
@Table(name = "member")
public class Member extends AggregateRoot<MemberId> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private MemberId id;
    @Column(name = "email_index")
    private byte[] emailIndex;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "email_p2"))
    private Confidential email;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "name_p2"))
    private Confidential name;
    @Column(name = "password_hash")
    private String passwordHash;
    private String language;
    private String zone;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Theme theme;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private MemberState state;
    @Column(name = "sign_in_epoch")
    private int signInEpoch;
    @Column(name = "travel_since")
    private Instant travelSince;
    @Column(name = "created_at")
    private Instant createdAt;

    protected Member() { }

    /** Invited: cannot sign in until a password is chosen over a one-time link. */
    public static Member invite(MemberId id, byte[] emailIndex, Confidential email, Confidential name, Locale language, ZoneId zone, Instant now) {
        Member member = new Member();
        member.id = id;
        member.emailIndex = emailIndex.clone();
        member.email = email;
        member.name = name;
        member.theme = Theme.DEVICE;
        member.state = MemberState.INVITED;
        member.createdAt = now;
        member.prefer(language, zone, Theme.DEVICE);
        return member;
    }

    /** @param hash Argon2id in its own notation */
    public void choosePassword(String hash) {
        passwordHash = hash;
        state = MemberState.ACTIVE;
        signInEpoch++;
    }

    /** Language of the pages, own time zone, light or dark. */
    public final void prefer(Locale newLanguage, ZoneId newZone, Theme newTheme) {
        language = newLanguage.toLanguageTag();
        zone = newZone.getId();
        theme = newTheme;
    }

    /** Ends every session and refuses new ones. */
    public void disable() {
        state = MemberState.DISABLED;
        signInEpoch++;
    }

    /** May sign in again, with the old password. */
    public void enable() {
        state = passwordHash == null ? MemberState.INVITED : MemberState.ACTIVE;
    }

    /** From now on the account opens nothing but itself. */
    void travel(Instant now) {
        travelSince = now;
    }

    void arrive() {
        travelSince = null;
    }

    boolean isTravelling() {
        return travelSince != null;
    }

    /** Ends every session. */
    public void endSessions() {
        signInEpoch++;
    }

    @Override
    public MemberId id() {
        return id;
    }

    public MemberState state() {
        return state;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public int signInEpoch() {
        return signInEpoch;
    }

    public Locale language() {
        return Locale.forLanguageTag(language);
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    public Theme theme() {
        return theme;
    }

    Confidential name() {
        return name;
    }

    Confidential email() {
        return email;
    }
}
