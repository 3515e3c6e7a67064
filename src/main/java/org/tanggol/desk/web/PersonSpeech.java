package org.tanggol.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tanggol.docket.HearingRow;
import org.tanggol.docket.HearingTime;
import org.tanggol.platform.faces.Say;

/** Hearing times for pages. */
@Named
@RequestScoped
public class PersonSpeech {

    @Inject
    Say say;

    public String time(HearingRow hearing) {
        return HearingSpeech.time(hearing.time(), say);
    }

    public String day(HearingRow hearing) {
        return HearingSpeech.day(hearing.time(), say);
    }

    public String clock(HearingRow hearing) {
        return HearingSpeech.clock(hearing.time(), say);
    }

    public String of(HearingTime time) {
        return HearingSpeech.time(time, say);
    }
}
