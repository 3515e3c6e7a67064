package org.tanggol.notices;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.annotations.DynamicUpdate;
import org.tanggol.access.MemberId;
import org.tanggol.confidential.Confidential;
import org.tanggol.platform.AggregateRoot;

/** How a member wants to be told, in all of their organizations. */
@Entity
@DynamicUpdate      // what was not changed is not written back
@Table(name = "notice_choice")
class NoticeChoice extends AggregateRoot<MemberId> {

    private static final int MINUTES = 60;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "member_id"))
    private MemberId member;
    private String zone;
    @Column(name = "quiet_from")
    private Integer quietFrom;
    @Column(name = "quiet_to")
    private Integer quietTo;
    @Column(name = "digest_at")
    private int digestAt;
    private String channels;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "phone_p2"))
    private Confidential phone;

    protected NoticeChoice() { }

    NoticeChoice(MemberId member) {
        this.member = member;
    }

    void choose(Choices choices, Confidential number) {
        QuietHours quiet = choices.quiet();
        zone = quiet.zone().getId();
        boolean none = quiet.from().equals(quiet.to());
        quietFrom = none ? null : minutes(quiet.from());
        quietTo = none ? null : minutes(quiet.to());
        digestAt = minutes(choices.digestAt());
        channels = choices.channels().entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).collect(Collectors.joining(" "));
        phone = number;
    }

    /** @param number the phone, opened */
    Choices choices(String number) {
        Map<NoticeKind, Channel> chosen = new EnumMap<>(NoticeKind.class);
        Arrays.stream(channels.split(" ")).map(one -> one.split("=")).forEach(one -> chosen.put(NoticeKind.valueOf(one[0]), Channel.valueOf(one[1])));
        LocalTime none = LocalTime.MIDNIGHT;
        return new Choices(new QuietHours(quietFrom == null ? none : time(quietFrom), quietTo == null ? none : time(quietTo), ZoneId.of(zone)), time(digestAt), chosen, number);
    }

    private static int minutes(LocalTime time) {
        return time.getHour() * MINUTES + time.getMinute();
    }

    private static LocalTime time(int minutes) {
        return LocalTime.of(minutes / MINUTES, minutes % MINUTES);
    }

    Confidential phone() {
        return phone;
    }

    @Override
    public MemberId id() {
        return member;
    }
}
