package org.tanggol.docket;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.Action;
import net.fortuna.ical4j.model.property.CalScale;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Version;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * One hearing for calendar programs, by RFC 5545: at the court's clock with the rules of its zone inside, or a whole day where no hour is
 * set. It names the case by its number and nobody by name, because calendars are copied to telephones and shown on locked screens. Where the
 * court moved the hearing, the entry is the same as before with a higher number, so that it takes the old one's place.
 *
 * @param uid the same for all settings that followed one another
 * @param sequence grows with each change
 * @param summary what it is, and of which case
 * @param location court, room or medium; blank for none
 * @param description what to know before relying on it
 * @param time never one to be set
 * @param cancelled whether the court took it off its calendar
 * @param changedAt when it last changed
 */
public record CalendarEntry(String uid, int sequence, String summary, String location, String description, HearingTime time, boolean cancelled, Instant changedAt) {

    /** How long a hearing is taken to last: notices do not say, and programs show an entry without an end as no time at all. */
    private static final Duration SUPPOSED_LENGTH = Duration.ofHours(1);
    private static final Duration ALARM_BEFORE = Duration.ofDays(-1);
    private static final TimeZoneRegistry ZONES = registry();

    public CalendarEntry {
        if (time instanceof HearingTime.ToBeSet) {
            throw new IllegalArgumentException("What is to be set has no place in a calendar");
        }
    }

    private static TimeZoneRegistry registry() {
        System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");     // zones come with the library; nothing is fetched
        System.setProperty("net.fortuna.ical4j.timezone.cache.impl", "net.fortuna.ical4j.util.MapTimeZoneCache");
        return TimeZoneRegistryFactory.getInstance().createRegistry();
    }

    /** The file's text with this one entry. */
    String text() {
        return file(List.of(this));
    }

    /** The text of a file with these entries, with lines ended and folded as RFC 5545 wants them; the rules of each zone stand in it once. */
    public static String file(List<CalendarEntry> entries) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Tanggol//Hearings//EN"));
        calendar.add((Version) ImmutableVersion.VERSION_2_0);
        calendar.add((CalScale) ImmutableCalScale.GREGORIAN);
        Map<String, VTimeZone> zones = new LinkedHashMap<>();
        entries.stream().filter(entry -> entry.time() instanceof HearingTime.Exact).map(entry -> rules(((HearingTime.Exact) entry.time()).at()))
            .forEach(zone -> zones.putIfAbsent(zone.getTimeZoneId().getValue(), zone));
        zones.values().forEach(calendar::add);
        entries.forEach(entry -> calendar.add(entry.event()));
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(!entries.isEmpty()).output(calendar, text);      // an empty calendar is no fault: nothing is set
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Of a zone that is another name for one, such as Saipan's for Guam, the rules come under the other's name. */
    private static VTimeZone rules(CourtTime at) {
        return ZONES.getTimeZone(at.zone().getId()).getVTimeZone();
    }

    /**
     * At the court's clock, written as it stands: the library would work a moment out by rules of its own, which are wrong for Honolulu. Of an hour that
     * comes twice programs take the first, so the second is told as an instant.
     */
    private DtStart<?> start() {
        if (!(time instanceof HearingTime.Exact exact)) {
            return new DtStart<>(time.day().orElseThrow());
        }
        CourtTime at = exact.at();
        boolean first = at.local().atZone(at.zone()).getOffset().equals(at.offset());
        return first ? new DtStart<>(new ParameterList(List.of(new TzId(rules(at).getTimeZoneId().getValue()))), at.local()) : new DtStart<>(at.instant());
    }

    private VEvent event() {
        VEvent event = new VEvent();
        event.add(start());
        if (time instanceof HearingTime.Exact) {
            event.add(new net.fortuna.ical4j.model.property.Duration(SUPPOSED_LENGTH));
        }
        event.add(new Summary(summary));
        Instant changed = changedAt.truncatedTo(ChronoUnit.SECONDS);
        event.replace(new DtStamp(changed));
        event.add(new Uid(uid));
        event.add(new Sequence(sequence));
        event.add(new LastModified(changed));
        event.add((Status) (cancelled ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED));
        event.add(new Description(description));
        if (!location.isBlank()) {
            event.add(new Location(location));
        }
        if (!cancelled) {
            VAlarm alarm = new VAlarm(ALARM_BEFORE);
            alarm.add((Action) ImmutableAction.DISPLAY);
            alarm.add(new Description(summary));
            event.add(alarm);
        }
        return event;
    }
}
