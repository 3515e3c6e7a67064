package org.tanggol.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.tanggol.access.Level;
import org.tanggol.access.OrganizationId;
import org.tanggol.consent.Partners;
import org.tanggol.members.web.ProvingView;
import org.tanggol.platform.faces.Page;
import org.tanggol.work.CaseSharing;
import org.tanggol.work.SharingGrantId;

/** Showing the case on the page to another organization, and ending that. */
@Named
@RequestScoped
public class SharingView {

    @Inject
    CaseSharing sharing;

    @Inject
    PersonView personView;

    @Inject
    ProvingView proving;

    @Inject
    Page page;

    private UUID partner;
    private Level level = Level.SUMMARY;
    private LocalDate lastDay;
    private List<Partners.Partner> partners;

    public String share() {
        proving.take();
        sharing.share(personView.getFile(), partner == null ? null : new OrganizationId(partner), level, lastDay);
        return page.done(personView.url(PersonView.Tab.TEAM), "share.done");
    }

    public String end(SharingGrantId id) {
        sharing.end(id);
        return page.done(personView.url(PersonView.Tab.TEAM), "share.ended");
    }

    public List<Partners.Partner> getPartners() {
        if (partners == null) {
            partners = sharing.partners();
        }
        return partners;
    }

    /** A guest sees a summary, or everything that is for partners. */
    public List<Level> getLevels() {
        return List.of(Level.SUMMARY, Level.FULL);
    }

    public UUID getPartner() {
        return partner;
    }

    public void setPartner(UUID partner) {
        this.partner = partner;
    }

    public Level getLevel() {
        return level;
    }

    public void setLevel(Level level) {
        this.level = level;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
