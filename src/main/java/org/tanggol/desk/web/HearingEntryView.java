package org.tanggol.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.tanggol.docket.CalendarTaking;
import org.tanggol.docket.HearingId;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Say;

/** One hearing as a file for the reader's own calendar. */
@Named
@RequestScoped
public class HearingEntryView {

    @Inject
    CalendarTaking taking;

    @Inject
    Page page;

    @Inject
    Say say;

    /** Sends the file instead of a page. */
    public void send() throws IOException {
        HearingId hearing = page.parameter("hearing").map(HearingId::fromString).orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
        byte[] text = taking.take(hearing, say.speech()).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = page.file("hearing.ics", "text/calendar;charset=UTF-8")) {
            out.write(text);
        }
    }
}
