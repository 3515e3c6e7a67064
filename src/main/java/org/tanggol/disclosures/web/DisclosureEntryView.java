package org.tanggol.disclosures.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.OutputStream;
import org.tanggol.disclosures.Disclosing;
import org.tanggol.disclosures.DisclosureId;
import org.tanggol.disclosures.DisclosureQueries;
import org.tanggol.disclosures.DisclosureState;
import org.tanggol.members.web.ProvingView;
import org.tanggol.members.web.SignedIn;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.faces.Page;

/** The entry of the register that is open on the page: what would leave, and the steps of the two people. */
@Named
@RequestScoped
public class DisclosureEntryView {

    @Inject
    Disclosing disclosing;

    @Inject
    DisclosureQueries queries;

    @Inject
    DisclosureView disclosureView;

    @Inject
    ProvingView proving;

    @Inject
    SignedIn me;

    @Inject
    Page page;

    private DisclosureQueries.Entry entry;
    private DisclosureQueries.Preview preview;
    private String seen;
    private String endReason;

    public boolean isThere() {
        return page.parameter("entry").isPresent();
    }

    private DisclosureId id() {
        return page.id("entry", DisclosureId::new);
    }

    /** @throws RuleViolation NOT_FOUND for an entry of another case */
    public DisclosureQueries.Entry getEntry() {
        if (entry == null) {
            DisclosureId id = id();
            entry = disclosureView.getEntries().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
        }
        return entry;
    }

    /** What would leave now; only while something is left to do. */
    public DisclosureQueries.Preview getPreview() {
        if (preview == null) {
            preview = queries.preview(disclosureView.getPerson(), getEntry());
        }
        return preview;
    }

    /** Whether whoever looks may be the second person, as far as it is about who asked. */
    public boolean isSecond() {
        return getEntry().state().isOpen() && !getEntry().askedBy().equals(me.getColleague().id()) && (getEntry().state() == DisclosureState.ASKED || !getPreview().asApproved());
    }

    /** Whether it can be handed over as things stand. */
    public boolean isReady() {
        return getEntry().state() == DisclosureState.HANDED_OVER || getEntry().state() == DisclosureState.APPROVED && getPreview().asApproved();
    }

    public String approve() {
        proving.take();
        disclosing.approve(id(), seen);
        return page.done(disclosureView.url(id()), "disclosure.approved");
    }

    /** The answer is the file; who needs the page again loads it. */
    public void handOver() throws IOException {
        proving.take();
        Disclosing.Parcel parcel = disclosing.handOver(id());
        try (OutputStream out = page.file(parcel.name(), "application/zip")) {
            out.write(parcel.bytes());
        }
    }

    public String giveNothing() {
        disclosing.giveNothing(id(), endReason);
        return page.done(disclosureView.url(id()), "disclosure.ended");
    }

    /** SHA-256 of what is on the page, which goes along with the agreement. */
    public String getSeen() {
        return getPreview().hash();
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }

    public String getEndReason() {
        return endReason;
    }

    public void setEndReason(String endReason) {
        this.endReason = endReason;
    }
}
