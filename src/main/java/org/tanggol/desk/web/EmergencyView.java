package org.tanggol.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tanggol.access.CaseFileId;
import org.tanggol.members.Directory;
import org.tanggol.platform.faces.Page;
import org.tanggol.work.EmergencyId;
import org.tanggol.work.EmergencyOpening;

/** Opening a file in an emergency, and taking notice of what others opened. */
@Named
@RequestScoped
public class EmergencyView {

    @Inject
    EmergencyOpening opening;

    @Inject
    Directory directory;

    @Inject
    Page page;

    private String number;
    private String reason;
    private List<EmergencyOpening.Opened> unnoted;

    public String open() {
        CaseFileId file = opening.open(number, reason);
        return page.done("/people/person?file=" + file, "emergency.opened");
    }

    public List<EmergencyOpening.Opened> getUnnoted() {
        if (unnoted == null) {
            unnoted = opening.unnoted();
        }
        return unnoted;
    }

    public String name(EmergencyOpening.Opened opened) {
        return directory.name(opened.by());
    }

    public String note(EmergencyId id) {
        opening.note(id);
        return page.done("/my-day", "emergency.noted");
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
