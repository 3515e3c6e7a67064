package org.tanggol.platform.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.tanggol.platform.Speech;

/** {@link Speech} for pages, as {@code say}: in the language of the page and with the reader's own zone. */
@Named
@RequestScoped
public class Say {

    @Inject
    Reader reader;

    @Inject
    Clock clock;

    private Speech speech;

    @PostConstruct
    void begin() {
        Locale locale = reader.locale();
        speech = new Speech(Words.of(locale), locale, LocalDate.ofInstant(clock.instant(), reader.zone()));
    }

    public Speech speech() {
        return speech;
    }

    public String of(String key) {
        return speech.of(key);
    }

    public String of(String key, Object a) {
        return speech.of(key, a);
    }

    public String of(String key, Object a, Object b) {
        return speech.of(key, a, b);
    }

    public String of(String key, Object a, Object b, Object c) {
        return speech.of(key, a, b, c);
    }

    public String it(Enum<?> value) {
        return speech.it(value);
    }

    public String day(LocalDate day) {
        return speech.day(day);
    }

    public String longDay(LocalDate day) {
        return speech.longDay(day);
    }

    /** "Mon". */
    public String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(java.time.format.TextStyle.SHORT, speech.locale());
    }

    public String shortDay(LocalDate day) {
        return speech.shortDay(day);
    }

    /** At the reader. */
    public String moment(Instant at) {
        return speech.moment(at, reader.zone());
    }

    /** At a place. */
    public String momentAt(Instant at, ZoneId zone) {
        return speech.moment(at, zone);
    }

    /** Only the hour, at a place. */
    public String clockAt(Instant at, ZoneId zone) {
        return speech.clock(at.atZone(zone).toLocalTime()) + " " + speech.shortZone(zone);
    }

    public String distance(LocalDate day) {
        return speech.distance(day);
    }

    public String length(Duration length) {
        return speech.length(length);
    }

    public String zone(ZoneId zone) {
        return speech.zone(zone);
    }

    /** The day it is for the reader. */
    public LocalDate getToday() {
        return speech.today();
    }

    public Instant getNow() {
        return clock.instant();
    }

    /** The name of a language, by BCP 47 tag, in the language of the page. */
    public String language(String tag) {
        if (tag == null) {
            return "";
        }
        String name = com.ibm.icu.util.ULocale.getDisplayName(tag, com.ibm.icu.util.ULocale.forLocale(speech.locale()));
        return name.substring(0, 1).toUpperCase(speech.locale()) + name.substring(1);
    }

    /** The name of a country, by ISO 3166 code, in the language of the page. */
    public String country(String code) {
        return code == null ? "" : new Locale.Builder().setRegion(code).build().getDisplayCountry(speech.locale());
    }
}
