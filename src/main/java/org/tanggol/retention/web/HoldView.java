package org.tanggol.retention.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.members.Directory;
import org.tanggol.platform.faces.Page;
import org.tanggol.retention.HoldId;
import org.tanggol.retention.LegalHolding;

/** The dialog of legal holds on the person page. */
@Named
@RequestScoped
public class HoldView {

    @Inject
    LegalHolding holding;

    @Inject
    Directory directory;

    @Inject
    Page page;

    private String reason;
    private String liftReason;
    private List<LegalHolding.Hold> holds;

    /** Every hold of the case, the newest first. */
    public List<LegalHolding.Hold> getHolds() {
        if (holds == null) {
            holds = holding.of(file());
        }
        return holds;
    }

    public boolean isHeld() {
        return getHolds().stream().anyMatch(LegalHolding.Hold::isInForce);
    }

    public String name(MemberId member) {
        return directory.name(member);
    }

    public String set() {
        holding.set(file(), reason);
        return page.done(person(), "hold.done");
    }

    public String lift(HoldId id) {
        holding.lift(id, liftReason);
        return page.done(person(), "hold.lifted");
    }

    private CaseFileId file() {
        return page.id("file", CaseFileId::new);
    }

    private String person() {
        return "/people/person?file=" + file();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getLiftReason() {
        return liftReason;
    }

    public void setLiftReason(String liftReason) {
        this.liftReason = liftReason;
    }
}
