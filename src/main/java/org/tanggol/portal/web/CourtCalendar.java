package org.tanggol.portal.web;

import java.util.Optional;
import org.tanggol.docket.CalendarEntry;
import org.tanggol.docket.HearingTime;
import org.tanggol.portal.FamilyLanguage;
import org.tanggol.portal.FamilyWords;
import org.tanggol.portal.News;

/** The next hearing as an entry for a telephone's calendar: that there is a court date, and when. No name, no place, no kind. */
final class CourtCalendar {

    private CourtCalendar() { }

    /** Empty where no day is set, and where the person does not let this relative see it. */
    static Optional<String> of(News news, FamilyLanguage language) {
        News.Hearing hearing = news.hearing();
        if (hearing == null || hearing.time() instanceof HearingTime.ToBeSet) {
            return Optional.empty();
        }
        FamilyWords words = FamilyWords.in(language);
        return Optional.of(CalendarEntry.file(java.util.List.of(new CalendarEntry(hearing.uid(), hearing.sequence(), words.of("ics.summary").text(), "", words.of("ics.note").text(), hearing.time(), false,
            hearing.changedAt()))));
    }
}
