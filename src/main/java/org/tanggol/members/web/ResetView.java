package org.tanggol.members.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.tanggol.access.MemberId;
import org.tanggol.members.Directory;
import org.tanggol.members.FactorResetRow;
import org.tanggol.members.FactorResetting;
import org.tanggol.members.Travelling;
import org.tanggol.platform.faces.Page;

/** Letting members start afresh, and travel mode: the administrators' part and the member's own. */
@Named
@RequestScoped
public class ResetView {

    private static final String ADMINISTRATION = "/admin/organization";

    @Inject
    FactorResetting resetting;

    @Inject
    Travelling travelling;

    @Inject
    ProvingView proving;

    @Inject
    Directory directory;

    @Inject
    Page page;

    private String reason;
    private String link;
    private List<FactorResetRow> waiting;
    private List<FactorResetRow> mine;
    private Boolean on;
    private Boolean onForMember;

    public String ask() {
        proving.take();
        resetting.ask(member(), reason);
        return page.done(ADMINISTRATION, "reset.asked");
    }

    /** Shows the link on this one answer; it is stored nowhere. */
    public void confirm(UUID id) {
        proving.take();
        link = ConfigProvider.getConfig().getOptionalValue("tanggol.base.url", String.class).orElse("") + "/invitation?token=" + resetting.confirm(id);
        waiting = null;
    }

    public String drop(UUID id) {
        resetting.drop(id);
        return page.done(ADMINISTRATION, "reset.dropped");
    }

    public List<FactorResetRow> getWaiting() {
        if (waiting == null) {
            waiting = resetting.waiting();
        }
        return waiting;
    }

    /** Resets of the member's own factors. */
    public List<FactorResetRow> getMine() {
        if (mine == null) {
            mine = resetting.mine();
        }
        return mine;
    }

    public String name(MemberId id) {
        return directory.name(id);
    }

    public String beginTravel() {
        travelling.begin();
        return page.done("/admin/account", "travel.begun");
    }

    public String beginTravelFor() {
        travelling.beginFor(member());
        return page.done(ADMINISTRATION, "admin.saved");
    }

    public String liftTravel() {
        proving.take();
        travelling.lift(member());
        return page.done(ADMINISTRATION, "admin.saved");
    }

    public boolean isTravelOn() {
        if (on == null) {
            on = travelling.isOn();
        }
        return on;
    }

    public boolean isTravelOnForMember() {
        if (onForMember == null) {
            onForMember = travelling.isOnFor(member());
        }
        return onForMember;
    }

    private MemberId member() {
        return page.id("member", MemberId::new);
    }

    public String getLink() {
        return link;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
