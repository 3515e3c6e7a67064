package org.tanggol.notices;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;

/**
 * How a member wants to be told.
 *
 * @param quiet on the member's clock, which the digest goes by too
 * @param digestAt when the daily digest comes
 * @param channels for each kind
 * @param phone for text messages and calls, E.164; null for none
 */
public record Choices(QuietHours quiet, LocalTime digestAt, Map<NoticeKind, Channel> channels, String phone) {

    private static final LocalTime EVENING = LocalTime.of(21, 0);
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    public Choices {
        Map<NoticeKind, Channel> all = new EnumMap<>(NoticeKind.class);
        for (NoticeKind kind : NoticeKind.values()) {
            all.put(kind, channels.getOrDefault(kind, Channel.EMAIL));
        }
        channels = Map.copyOf(all);
    }

    /** Of who has chosen nothing: e-mail at once, and none at night. */
    static Choices usual(ZoneId zone) {
        return new Choices(new QuietHours(EVENING, MORNING, zone), MORNING, Map.of(), null);
    }

    @Override
    public String toString() {
        return "Choices";
    }
}
