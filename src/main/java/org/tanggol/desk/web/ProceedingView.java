package org.tanggol.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.UUID;
import org.tanggol.platform.faces.Page;
import org.tanggol.proceedings.ChargingDocument;
import org.tanggol.proceedings.ProceedingKeeping;
import org.tanggol.proceedings.ProceedingKind;
import org.tanggol.reference.CourtId;

/** The dialog that opens a proceeding. */
@Named
@RequestScoped
public class ProceedingView {

    @Inject
    ProceedingKeeping keeping;

    @Inject
    PersonView personView;

    @Inject
    Page page;

    private ProceedingKind kind = ProceedingKind.REMOVAL;
    private UUID court;
    private ChargingDocument document;
    private LocalDate servedOn;
    private LocalDate openedOn;

    public String open() {
        keeping.open(personView.getFile(), kind, court == null ? null : new CourtId(court), document, servedOn, openedOn);
        return page.done(personView.url(PersonView.Tab.DOCKET), "proceeding.opened");
    }

    public ProceedingKind[] getKinds() {
        return ProceedingKind.values();
    }

    public ChargingDocument[] getDocuments() {
        return ChargingDocument.values();
    }

    public ProceedingKind getKind() {
        return kind;
    }

    public void setKind(ProceedingKind kind) {
        this.kind = kind;
    }

    public UUID getCourt() {
        return court;
    }

    public void setCourt(UUID court) {
        this.court = court;
    }

    public ChargingDocument getDocument() {
        return document;
    }

    public void setDocument(ChargingDocument document) {
        this.document = document;
    }

    public LocalDate getServedOn() {
        return servedOn;
    }

    public void setServedOn(LocalDate servedOn) {
        this.servedOn = servedOn;
    }

    public LocalDate getOpenedOn() {
        return openedOn;
    }

    public void setOpenedOn(LocalDate openedOn) {
        this.openedOn = openedOn;
    }
}
