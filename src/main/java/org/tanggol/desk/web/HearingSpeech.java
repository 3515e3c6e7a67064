package org.tanggol.desk.web;

import org.tanggol.docket.HearingTime;
import org.tanggol.platform.faces.Say;

/** Hearing times as people say them. A control date never looks like an appointment. */
final class HearingSpeech {

    private HearingSpeech() { }

    /** "Tue 8 Dec, 1:00 pm PT", "Tue 8 Dec, no time set", "To be set". */
    static String time(HearingTime time, Say say) {
        if (time instanceof HearingTime.ToBeSet) {
            return say.of("hearing.toBeSet");
        }
        return day(time, say) + ", " + clock(time, say);
    }

    /** "1:00 pm Pacific", "no time set", "". */
    static String clock(HearingTime time, Say say) {
        if (time instanceof HearingTime.Exact exact) {
            return say.speech().clock(exact.at().local().toLocalTime()) + " " + say.speech().shortZone(exact.at().zone());
        }
        return time instanceof HearingTime.Control ? say.of("hearing.controlDate") : "";
    }

    /** "Tue 8 Dec", "To be set". */
    static String day(HearingTime time, Say say) {
        return time.day().map(say::day).orElseGet(() -> say.of("hearing.toBeSet"));
    }
}
