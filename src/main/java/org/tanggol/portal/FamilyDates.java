package org.tanggol.portal;

import com.ibm.icu.text.DateFormatSymbols;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/**
 * Days and hours as families read them: in words and never 03/04. Names of days and months are those of ICU, but for Haitian Creole, for which ICU has French
 * and Java has numbers: those are ours.
 */
public final class FamilyDates {

    private static final String HAITIAN = "/org/tanggol/portal/dates_ht.properties";
    private static final int NOON = 12;
    private static final Map<FamilyLanguage, FamilyDates> ALL = new EnumMap<>(FamilyLanguage.class);

    static {
        for (FamilyLanguage language : FamilyLanguage.values()) {
            ALL.put(language, new FamilyDates(language));
        }
    }

    private final FamilyLanguage language;
    private final String[] weekdays;
    private final String[] months;
    private final String[] halves;

    private FamilyDates(FamilyLanguage language) {
        this.language = language;
        if (language == FamilyLanguage.HT) {
            Properties own = haitian();
            weekdays = own.getProperty("weekdays").split(" ");
            months = own.getProperty("months").split(" ");
            halves = own.getProperty("halves").split(", ");
        } else {
            DateFormatSymbols symbols = new DateFormatSymbols(language.locale());
            String[] sundayFirst = symbols.getWeekdays(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE);       // from 1
            weekdays = new String[] {sundayFirst[2], sundayFirst[3], sundayFirst[4], sundayFirst[5], sundayFirst[6], sundayFirst[7], sundayFirst[1]};
            months = symbols.getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE);
            halves = switch (language) {
                case EN -> new String[] {"am", "pm"};
                case ES -> new String[] {"a. m.", "p. m."};
                default -> symbols.getAmPmStrings();
            };
        }
    }

    private static Properties haitian() {
        Properties own = new Properties();
        try (InputStream in = FamilyDates.class.getResourceAsStream(HAITIAN)) {
            own.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return own;
    }

    /** Of a language. */
    public static FamilyDates in(FamilyLanguage language) {
        return ALL.get(language);
    }

    /** "Tuesday 8 December", with the year where it is not this one. */
    public String day(LocalDate day, LocalDate today) {
        boolean withYear = day.getYear() != today.getYear();
        String date = switch (language) {
            case ES -> weekday(day) + " " + day.getDayOfMonth() + " de " + month(day) + (withYear ? " de " + day.getYear() : "");
            case FIL -> weekday(day) + ", " + month(day) + " " + day.getDayOfMonth() + (withYear ? ", " + day.getYear() : "");
            default -> weekday(day) + " " + day.getDayOfMonth() + " " + month(day) + (withYear ? " " + day.getYear() : "");
        };
        return date;
    }

    public String weekday(LocalDate day) {
        return weekdays[day.getDayOfWeek().getValue() - 1];
    }

    public String month(LocalDate day) {
        return months[day.getMonthValue() - 1];
    }

    /** "1:00 pm". */
    public String clock(LocalTime time) {
        int hour = time.getHour() % NOON == 0 ? NOON : time.getHour() % NOON;
        return String.format("%d:%02d %s", hour, time.getMinute(), halves[time.getHour() < NOON ? 0 : 1]);
    }
}
