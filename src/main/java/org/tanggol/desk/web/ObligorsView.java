package org.tanggol.desk.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.tanggol.access.MemberId;
import org.tanggol.bonds.ObligorEntry;
import org.tanggol.bonds.ObligorId;
import org.tanggol.bonds.ObligorKeeping;
import org.tanggol.bonds.ObligorKind;
import org.tanggol.bonds.ObligorQueries;
import org.tanggol.bonds.ObligorRow;
import org.tanggol.ledger.FundId;
import org.tanggol.ledger.LedgerQueries;
import org.tanggol.members.Colleague;
import org.tanggol.members.Directory;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Say;

/** The register of obligors, and the dialogs by which one is added, changed, moves, or gets a letter. */
@Named
@RequestScoped
public class ObligorsView {

    private static final String URL = "/funds/obligors";

    /** What a dialog of this page is for. */
    public enum Deed { ADD, CHANGE, MOVE, LETTER }

    @Inject
    ObligorQueries queries;

    @Inject
    ObligorKeeping keeping;

    @Inject
    LedgerQueries ledger;

    @Inject
    Directory directory;

    @Inject
    Page page;

    @Inject
    Say say;

    private List<ObligorRow> obligors;
    private ObligorKind kind = ObligorKind.FUND;
    private UUID fund;
    private String name;
    private String mailbox;
    private UUID reader;
    private String address;
    private LocalDate from;
    private String signer;
    private LocalDate signedOn;
    private LocalDate expiresOn;
    private long seen;

    @PostConstruct
    void begin() {
        from = say.getToday();
        signedOn = say.getToday();
        if (getDeed() == Deed.CHANGE) {
            ObligorRow row = getObligor();
            kind = row.entry().kind();
            fund = row.entry().fund() == null ? null : row.entry().fund().value();
            name = row.entry().name();
            mailbox = row.entry().mailbox();
            reader = row.entry().reader() == null ? null : row.entry().reader().value();
            seen = row.version();
        }
    }

    /** Null for no dialog. */
    public Deed getDeed() {
        return page.choice("do", Deed.class).orElse(null);
    }

    public List<ObligorRow> getObligors() {
        if (obligors == null) {
            obligors = queries.all();
        }
        return obligors;
    }

    /** The one the dialog is about. @throws RuleViolation NOT_FOUND */
    public ObligorRow getObligor() {
        ObligorId id = page.id("obligor", ObligorId::new);
        return getObligors().stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
    }

    public String save() {
        switch (getDeed()) {
            case ADD -> keeping.add(entry(), address, from);
            case CHANGE -> page.compared(current -> seen = current, () -> keeping.change(getObligor().id(), seen, entry()));
            case MOVE -> keeping.move(getObligor().id(), address, from);
            case LETTER -> keeping.authorize(getObligor().id(), signer, signedOn, expiresOn);
        }
        return page.done(URL, getDeed() == Deed.ADD ? "obligors.added" : "obligors.changed");
    }

    private ObligorEntry entry() {
        return new ObligorEntry(kind, fund == null ? null : new FundId(fund), name, mailbox, reader == null ? null : new MemberId(reader));
    }

    public String getUrl() {
        return URL;
    }

    /** Of the page with a dialog open. */
    public String act(Deed deed, ObligorRow row) {
        return URL + "?do=" + deed + "&obligor=" + row.id();
    }

    public boolean isEntryAsked() {
        return getDeed() == Deed.ADD || getDeed() == Deed.CHANGE;
    }

    public boolean isKindAsked() {
        return getDeed() == Deed.ADD;
    }

    public boolean isFundAsked() {
        return getDeed() == Deed.ADD && kind == ObligorKind.FUND;
    }

    public boolean isAddressAsked() {
        return getDeed() == Deed.ADD || getDeed() == Deed.MOVE;
    }

    public boolean isLetterAsked() {
        return getDeed() == Deed.LETTER;
    }

    public List<LedgerQueries.FundRow> getFunds() {
        return ledger.funds();
    }

    public List<Colleague> getColleagues() {
        return directory.colleagues().stream().filter(Colleague::isActive).toList();
    }

    public ObligorKind[] getKinds() {
        return ObligorKind.values();
    }

    public ObligorKind getKind() {
        return kind;
    }

    public void setKind(ObligorKind kind) {
        this.kind = kind;
    }

    public UUID getFund() {
        return fund;
    }

    public void setFund(UUID fund) {
        this.fund = fund;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getMailbox() {
        return mailbox;
    }

    public void setMailbox(String mailbox) {
        this.mailbox = mailbox;
    }

    public UUID getReader() {
        return reader;
    }

    public void setReader(UUID reader) {
        this.reader = reader;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public String getSigner() {
        return signer;
    }

    public void setSigner(String signer) {
        this.signer = signer;
    }

    public LocalDate getSignedOn() {
        return signedOn;
    }

    public void setSignedOn(LocalDate signedOn) {
        this.signedOn = signedOn;
    }

    public LocalDate getExpiresOn() {
        return expiresOn;
    }

    public void setExpiresOn(LocalDate expiresOn) {
        this.expiresOn = expiresOn;
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }
}
