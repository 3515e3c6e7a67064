package org.tanggol.desk.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.tanggol.bonds.BondAuthority;
import org.tanggol.bonds.BondRow;
import org.tanggol.bonds.BondSource;
import org.tanggol.bonds.BondStep;
import org.tanggol.bonds.CancellationReason;
import org.tanggol.bonds.Happened;
import org.tanggol.bonds.NoticeWay;
import org.tanggol.bonds.ObligorId;
import org.tanggol.ledger.Money;
import org.tanggol.ledger.PartyId;
import org.tanggol.ledger.Pot;
import org.tanggol.platform.Checks;

/** What the dialog of a bond's step asks for; which of it depends on the step. */
public class BondForm {

    private BondStep step;
    private LocalDate on;
    private BondSource source;
    private String document;
    private String amount;
    private String interest;
    private BondAuthority authority;
    private LocalDate dueOn;
    private CancellationReason reason;
    private String coFunder;
    private String obligor;
    private NoticeWay service;
    private final BondRow bond;

    /** @param bond whose step it is */
    BondForm(BondRow bond, BondStep step, LocalDate today) {
        this.bond = bond;
        this.step = step;
        this.on = today;
    }

    /** @param pot the money that is asked for, or null */
    Happened happened(Pot pot) {
        return new Happened(step, on, source, document, needs(BondStep.Need.AMOUNT) ? Money.typed(amount, "amount") : null,
            needs(BondStep.Need.INTEREST) ? Money.typedLimit(interest, "interest") : null, needs(BondStep.Need.AUTHORITY) ? authority : null,
            needs(BondStep.Need.DUE) ? dueOn : null, needs(BondStep.Need.REASON) ? reason : null, pot == null ? null : pot.fund(), pot == null ? null : pot.restriction(),
            needs(BondStep.Need.CO_FUNDER) ? PartyId.fromString(Checks.required(coFunder, "coFunder")) : null,
            needs(BondStep.Need.OBLIGOR) ? ObligorId.fromString(Checks.required(obligor, "obligor")) : null, needs(BondStep.Need.OBLIGOR) ? service : null);
    }

    private boolean needs(BondStep.Need need) {
        return step != null && step.needs(need);
    }

    public boolean isAmountAsked() {
        return needs(BondStep.Need.AMOUNT);
    }

    public boolean isInterestAsked() {
        return needs(BondStep.Need.INTEREST);
    }

    public boolean isAuthorityAsked() {
        return needs(BondStep.Need.AUTHORITY);
    }

    public boolean isDueAsked() {
        return needs(BondStep.Need.DUE);
    }

    public boolean isReasonAsked() {
        return needs(BondStep.Need.REASON);
    }

    public boolean isFundAsked() {
        return needs(BondStep.Need.FUND);
    }

    public boolean isCoFunderAsked() {
        return needs(BondStep.Need.CO_FUNDER);
    }

    public boolean isObligorAsked() {
        return needs(BondStep.Need.OBLIGOR);
    }

    public NoticeWay[] getServices() {
        return NoticeWay.values();
    }

    public String getObligor() {
        return obligor;
    }

    public void setObligor(String obligor) {
        this.obligor = obligor;
    }

    public NoticeWay getService() {
        return service;
    }

    public void setService(NoticeWay service) {
        this.service = service;
    }

    /** Whom the step can be about. */
    public List<BondRow.CoFunderRow> getCoFunders() {
        return step == null ? List.of() : bond.concerned(step);
    }

    public String getCoFunder() {
        return coFunder;
    }

    public void setCoFunder(String coFunder) {
        this.coFunder = coFunder;
    }

    public List<BondSource> getSources() {
        return Stream.of(BondSource.values()).toList();
    }

    public BondAuthority[] getAuthorities() {
        return BondAuthority.values();
    }

    public CancellationReason[] getReasons() {
        return CancellationReason.values();
    }

    public BondStep getStep() {
        return step;
    }

    public void setStep(BondStep step) {
        this.step = step;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public BondSource getSource() {
        return source;
    }

    public void setSource(BondSource source) {
        this.source = source;
    }

    public String getDocument() {
        return document;
    }

    public void setDocument(String document) {
        this.document = document;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public String getInterest() {
        return interest;
    }

    public void setInterest(String interest) {
        this.interest = interest;
    }

    public BondAuthority getAuthority() {
        return authority;
    }

    public void setAuthority(BondAuthority authority) {
        this.authority = authority;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    public CancellationReason getReason() {
        return reason;
    }

    public void setReason(CancellationReason reason) {
        this.reason = reason;
    }
}
