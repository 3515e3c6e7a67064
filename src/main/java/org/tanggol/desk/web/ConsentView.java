package org.tanggol.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.tanggol.access.OrganizationId;
import org.tanggol.consent.ConsentAnswer;
import org.tanggol.consent.ConsentBlock;
import org.tanggol.consent.ConsentId;
import org.tanggol.consent.ConsentKeeping;
import org.tanggol.consent.ConsentQueries;
import org.tanggol.consent.ConsentRow;
import org.tanggol.consent.Partners;
import org.tanggol.consent.Recipient;
import org.tanggol.people.FamilyMemberId;
import org.tanggol.people.PersonFolder;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Say;

/** What the person lets relatives and other organizations see, on the tab of family and consent. */
@Named
@RequestScoped
public class ConsentView {

    @Inject
    ConsentQueries queries;

    @Inject
    ConsentKeeping keeping;

    @Inject
    Partners partners;

    @Inject
    PersonView personView;

    @Inject
    Page page;

    @Inject
    Say say;

    private List<ConsentRow> all;
    private List<Partners.Partner> organizations;

    private List<ConsentRow> all() {
        if (all == null) {
            all = queries.of(personView.getFile());
        }
        return all;
    }

    public ConsentBlock[] getBlocks() {
        return ConsentBlock.values();
    }

    public List<Partners.Partner> getPartners() {
        if (organizations == null) {
            organizations = partners.all();
        }
        return organizations;
    }

    /** The answer that stands about a relative, or null. */
    public ConsentRow of(PersonFolder.FamilyItem relative) {
        return standing(Recipient.relative(new FamilyMemberId(relative.id())));
    }

    /** The answer that stands about another organization, or null. */
    public ConsentRow ofPartner(Partners.Partner partner) {
        return standing(Recipient.partner(partner.id()));
    }

    ConsentRow standing(Recipient about) {
        return all().stream().filter(row -> row.isStanding() && row.about().equals(about)).findFirst().orElse(null);
    }

    /** Whether a relative sees a block today. */
    public boolean sees(PersonFolder.FamilyItem relative, ConsentBlock block) {
        ConsentRow row = of(relative);
        return row != null && row.isOpenOn(say.getToday()) && row.blocks().contains(block);
    }

    /** Words for where an answer stands: nobody asked yet, given until, over, refused. */
    public String state(ConsentRow row) {
        if (row == null) {
            return say.of("consent.notAsked");
        }
        if (row.isOverOn(say.getToday())) {
            return say.of("consent.over", say.day(row.lastDay()));
        }
        return row.answer().equals(ConsentAnswer.GIVEN) || row.answer().equals(ConsentAnswer.UNASKED) ? say.of("consent.until", say.it(row.answer()), say.day(row.lastDay())) : say.it(row.answer());
    }

    public boolean isOver(ConsentRow row) {
        return row != null && row.isOverOn(say.getToday());
    }

    /** "In person on Thu 19 Nov, in K'iche' with an interpreter". */
    public String how(ConsentRow row) {
        String said = say.of("consent.how", say.it(row.way()), say.day(row.saidOn()));
        String language = row.language() == null ? "" : say.of("consent.in", say.language(row.language()));
        return said + language + (row.interpreter() ? say.of("consent.withInterpreter") : "");
    }

    /** Answers that no longer stand, the newest first. */
    public List<ConsentRow> getEnded() {
        return all().stream().filter(row -> !row.isStanding()).toList();
    }

    /** Who an answer is about, in words. */
    public String about(ConsentRow row) {
        if (row.about().relative() != null) {
            UUID id = row.about().relative().value();
            return personView.getPerson().family().stream().filter(one -> one.id().equals(id)).map(PersonFolder.FamilyItem::name).findFirst().orElse("");
        }
        OrganizationId id = row.about().partner();
        return getPartners().stream().filter(one -> one.id().equals(id)).map(Partners.Partner::name).findFirst().orElse("");
    }

    /** What an ended answer let be seen. */
    public String what(ConsentRow row) {
        return row.level() != null ? say.of("share." + row.level()) : row.blocks().stream().sorted().map(say::it).collect(java.util.stream.Collectors.joining(", "));
    }

    public String revoke(ConsentId id) {
        keeping.revoke(id);
        return page.done(personView.url(PersonView.Tab.FAMILY), "consent.revoked");
    }

}
