package org.tanggol.desk.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tanggol.bonds.BondRow;
import org.tanggol.bonds.CoFunderEntry;
import org.tanggol.bonds.CoFunderNaming;
import org.tanggol.bonds.CoFunderReturn;
import org.tanggol.ledger.Money;
import org.tanggol.ledger.PartyId;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.faces.Page;

/** The dialogs in which somebody who pays a part of a bond is named, and taken away again. */
@Named
@RequestScoped
public class CoFunderView {

    @Inject
    CoFunderNaming naming;

    @Inject
    BondView bondView;

    @Inject
    PersonView personView;

    @Inject
    Page page;

    private String name;
    private String share;
    private CoFunderReturn returned;
    private long seen;

    @PostConstruct
    void begin() {
        seen = bondView.getBond().version();
    }

    public String add() {
        page.compared(current -> seen = current, () -> naming.name(bondView.getBond().id(), seen, new CoFunderEntry(name, Money.typed(share, "share"), returned)));
        return page.done(personView.url(PersonView.Tab.BOND), "bond.coFunderNamed");
    }

    public String drop() {
        page.compared(current -> seen = current, () -> naming.drop(bondView.getBond().id(), seen, getCoFunder().id()));
        return page.done(personView.url(PersonView.Tab.BOND), "bond.coFunderDropped");
    }

    /** The one the dialog is about. @throws RuleViolation NOT_FOUND */
    public BondRow.CoFunderRow getCoFunder() {
        PartyId id = page.id("party", PartyId::new);
        return bondView.getBond().coFunders().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
    }

    public CoFunderReturn[] getReturns() {
        return CoFunderReturn.values();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getShare() {
        return share;
    }

    public void setShare(String share) {
        this.share = share;
    }

    public CoFunderReturn getReturned() {
        return returned;
    }

    public void setReturned(CoFunderReturn returned) {
        this.returned = returned;
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }
}
