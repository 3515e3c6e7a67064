package org.tanggol.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.tanggol.custody.AssertionEntry;
import org.tanggol.custody.BondAsserting;
import org.tanggol.custody.BondAssertionId;
import org.tanggol.custody.BondAssertionRow;
import org.tanggol.custody.BondStanding;
import org.tanggol.custody.Circuit;
import org.tanggol.custody.CustodyAuthority;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Say;

/** What is asserted about a bond hearing, on the custody tab, and the dialogs that record and withdraw it. */
@Named
@RequestScoped
public class BondAssertionView {

    @Inject
    BondAsserting asserting;

    @Inject
    PersonView personView;

    @Inject
    Page page;

    @Inject
    Say say;

    private List<BondAssertionRow> rows;
    private BondStanding standing;
    private CustodyAuthority authority;
    private String cited;
    private String assertedBy;
    private String court;
    private Circuit circuit;
    private LocalDate on;
    private String document;
    private String argued;
    private String why;
    private Long seen;

    public List<BondAssertionRow> getRows() {
        if (rows == null) {
            rows = asserting.of(personView.getFile());
        }
        return rows;
    }

    /** "Asserted by IJ Lindgren, Tule Valley Immigration Court, 9th Circuit, on 26 February 2026". */
    public String said(BondAssertionRow row) {
        String by = row.said().court() == null ? row.said().assertedBy() : row.said().assertedBy() + ", " + row.said().court();
        return say.of("bondAssertion.by", by, say.it(row.said().circuit()), say.day(row.said().on()));
    }

    /** What an act of withdrawing is about. @throws RuleViolation NOT_FOUND when it is none of this case */
    public BondAssertionRow getWithdrawing() {
        BondAssertionId id = page.id("assertion", BondAssertionId::new);
        return getRows().stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
    }

    public String record() {
        asserting.record(personView.getFile(), new AssertionEntry(standing, authority, cited, assertedBy, court, circuit, on, document, argued));
        return page.done(personView.url(PersonView.Tab.CUSTODY), "bondAssertion.recorded");
    }

    public String withdraw() {
        page.compared(current -> seen = current, () -> asserting.withdraw(getWithdrawing().id(), getSeen(), why));
        return page.done(personView.url(PersonView.Tab.CUSTODY), "bondAssertion.withdrawnNow");
    }

    public BondStanding[] getStandings() {
        return BondStanding.values();
    }

    public CustodyAuthority[] getAuthorities() {
        return CustodyAuthority.values();
    }

    public Circuit[] getCircuits() {
        return Circuit.values();
    }

    public BondStanding getStanding() {
        return standing;
    }

    public void setStanding(BondStanding standing) {
        this.standing = standing;
    }

    public CustodyAuthority getAuthority() {
        return authority;
    }

    public void setAuthority(CustodyAuthority authority) {
        this.authority = authority;
    }

    public String getCited() {
        return cited;
    }

    public void setCited(String cited) {
        this.cited = cited;
    }

    public String getAssertedBy() {
        return assertedBy;
    }

    public void setAssertedBy(String assertedBy) {
        this.assertedBy = assertedBy;
    }

    public String getCourt() {
        return court;
    }

    public void setCourt(String court) {
        this.court = court;
    }

    public Circuit getCircuit() {
        return circuit;
    }

    public void setCircuit(Circuit circuit) {
        this.circuit = circuit;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public String getDocument() {
        return document;
    }

    public void setDocument(String document) {
        this.document = document;
    }

    public String getArgued() {
        return argued;
    }

    public void setArgued(String argued) {
        this.argued = argued;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    /** The version that the dialog shows. */
    public long getSeen() {
        return seen == null ? getWithdrawing().version() : seen;
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }
}
