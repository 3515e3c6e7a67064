package org.tanggol.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.tanggol.feeds.FeedDetail;
import org.tanggol.feeds.FeedId;
import org.tanggol.feeds.FeedKeeping;
import org.tanggol.feeds.FeedWhose;
import org.tanggol.platform.faces.Page;

/** A member's private calendars on the page of their reminders. The address of a new one is shown on this page and on no other. */
@Named
@RequestScoped
public class FeedView {

    @Inject
    FeedKeeping keeping;

    @Inject
    Page page;

    private FeedWhose whose = FeedWhose.MINE;
    private FeedDetail detail = FeedDetail.BUSY;
    private boolean deadlines = true;
    private String address;
    private List<FeedKeeping.FeedRow> rows;

    public void make() {
        address = ConfigProvider.getConfig().getOptionalValue("tanggol.base.url", String.class).orElse("") + "/api/v1/calendar-feeds/" + keeping.make(whose, detail, deadlines) + ".ics";
        rows = null;
    }

    public String revoke(FeedId id) {
        keeping.revoke(id);
        return page.done("/admin/reminders", "feed.revoked");
    }

    public List<FeedKeeping.FeedRow> getRows() {
        if (rows == null) {
            rows = keeping.mine();
        }
        return rows;
    }

    /** Of the one just made, or null. */
    public String getAddress() {
        return address;
    }

    public FeedWhose[] getAllWhose() {
        return FeedWhose.values();
    }

    public FeedDetail[] getDetails() {
        return FeedDetail.values();
    }

    public FeedWhose getWhose() {
        return whose;
    }

    public void setWhose(FeedWhose whose) {
        this.whose = whose;
    }

    public FeedDetail getDetail() {
        return detail;
    }

    public void setDetail(FeedDetail detail) {
        this.detail = detail;
    }

    public boolean isDeadlines() {
        return deadlines;
    }

    public void setDeadlines(boolean deadlines) {
        this.deadlines = deadlines;
    }
}
