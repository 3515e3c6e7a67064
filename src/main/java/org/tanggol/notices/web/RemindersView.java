package org.tanggol.notices.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tanggol.access.Caller;
import org.tanggol.access.Permission;
import org.tanggol.notices.Channel;
import org.tanggol.notices.ChoiceKeeping;
import org.tanggol.notices.Choices;
import org.tanggol.notices.NoticeKind;
import org.tanggol.notices.QuietHours;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.faces.Page;

/** How somebody wants to be told. */
@Named
@RequestScoped
public class RemindersView {

    @Inject
    ChoiceKeeping keeping;

    @Inject
    Caller caller;

    @Inject
    Page page;

    private final Map<String, String> channels = new HashMap<>();
    private String quietFrom;
    private String quietTo;
    private String zone;
    private String digestAt;
    private String phone;

    @PostConstruct
    void begin() {
        Choices mine = keeping.mine();
        mine.channels().forEach((kind, channel) -> channels.put(kind.name(), channel.name()));
        quietFrom = mine.quiet().from().toString();
        quietTo = mine.quiet().to().toString();
        zone = mine.quiet().zone().getId();
        digestAt = mine.digestAt().toString();
        phone = mine.phone();
    }

    /** Kinds that can reach the reader. */
    public List<NoticeKind> getKinds() {
        return Arrays.stream(NoticeKind.values()).filter(kind -> kind == NoticeKind.OFFICE ? caller.may(Permission.ADMINISTER_ORGANIZATION) : caller.may(Permission.READ_DOCKET)).toList();
    }

    /** Channels there are on this server. */
    public List<Channel> getOffered() {
        return keeping.channels();
    }

    public boolean isByPhone() {
        return getOffered().contains(Channel.SMS);
    }

    public boolean isByMail() {
        return getOffered().contains(Channel.EMAIL);
    }

    public String save() {
        Map<NoticeKind, Channel> chosen = new EnumMap<>(NoticeKind.class);
        channels.forEach((kind, channel) -> chosen.put(NoticeKind.valueOf(kind), Channel.valueOf(channel)));
        keeping.choose(new Choices(new QuietHours(time(quietFrom, "quietFrom"), time(quietTo, "quietTo"), ZoneId.of(zone)), time(digestAt, "digestAt"), chosen, phone));
        return page.done("/admin/reminders", "admin.saved");
    }

    private static LocalTime time(String text, String field) {
        if (text == null || text.isBlank()) {
            throw new RuleViolation(Rule.FIELD_MISSING, field);
        }
        try {
            return LocalTime.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new RuleViolation(Rule.FIELD_MALFORMED, field);
        }
    }

    /** By the name of the kind, as the form has them. */
    public Map<String, String> getChannels() {
        return channels;
    }

    public String getQuietFrom() {
        return quietFrom;
    }

    public void setQuietFrom(String quietFrom) {
        this.quietFrom = quietFrom;
    }

    public String getQuietTo() {
        return quietTo;
    }

    public void setQuietTo(String quietTo) {
        this.quietTo = quietTo;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public String getDigestAt() {
        return digestAt;
    }

    public void setDigestAt(String digestAt) {
        this.digestAt = digestAt;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }
}
