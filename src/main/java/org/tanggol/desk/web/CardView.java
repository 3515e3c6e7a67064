package org.tanggol.desk.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tanggol.custody.CustodyFolder;
import org.tanggol.desk.CardPrinting;
import org.tanggol.docket.HearingRow;
import org.tanggol.people.PersonFolder;
import org.tanggol.platform.faces.Page;

/** One page about a person that works where no network does; with fewer facts unless more are asked for. Each is recorded. */
@Named
@RequestScoped
public class CardView {

    @Inject
    PersonView personView;

    @Inject
    CardPrinting printing;

    @Inject
    Page page;

    @PostConstruct
    void record() {
        printing.record(personView.getFile(), isFull());
    }

    /** Whether age, A-number and warnings are shown. */
    public boolean isFull() {
        return page.parameter("full").isPresent();
    }

    public PersonFolder getPerson() {
        return personView.getPerson();
    }

    public CustodyFolder.StintItem getStint() {
        CustodyFolder.StayItem open = personView.getCustody().open();
        return open == null ? null : open.latest();
    }

    public HearingRow getNext() {
        return personView.getDocket().next();
    }
}
