package org.tanggol.desk.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tanggol.custody.CustodyFolder;
import org.tanggol.custody.CustodyTracking;
import org.tanggol.custody.StintId;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.faces.Page;

/** The dialogs about what is past: a place that was recorded wrong, and where somebody was while nobody knew. */
@Named
@RequestScoped
public class PastPlaceView {

    @Inject
    CustodyTracking tracking;

    @Inject
    PersonView personView;

    @Inject
    Page page;

    private final PlaceForm place = new PlaceForm();
    private CustodyFolder.StayItem stay;
    private CustodyFolder.StintItem stint;
    private long seen;

    @PostConstruct
    void begin() {
        StintId id = page.id("stint", StintId::new);
        stay = personView.getCustody().stays().stream().filter(one -> one.stints().stream().anyMatch(known -> known.id().equals(id))).findFirst()
            .orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
        stint = stay.stints().stream().filter(known -> known.id().equals(id)).findFirst().orElseThrow();
        seen = stay.version();
        if (isCorrection()) {
            place.show(stint, personView.facility(stint.facility()));
        } else {
            place.setDay(stint.from().atZone(stint.zone()).toLocalDate());
            place.setToDay(stint.to() == null ? null : stint.to().atZone(stint.zone()).toLocalDate());
        }
    }

    /** Whether the place itself was known wrong; else a gap is being filled. */
    public boolean isCorrection() {
        return personView.getAct().equals("correct");
    }

    public String save() {
        if (isCorrection()) {
            page.compared(this::setSeen, () -> tracking.correct(stay.id(), seen, stint.id(), place.finding(stint.zone())));
            return page.done(personView.url(PersonView.Tab.CUSTODY), "custody.corrected");
        }
        page.compared(this::setSeen, () -> tracking.recordPast(stay.id(), seen, place.finding(stint.zone()), place.left(stint.zone())));
        return page.done(personView.url(PersonView.Tab.CUSTODY), "custody.pastRecorded");
    }

    public PlaceForm getPlace() {
        return place;
    }

    public CustodyFolder.StintItem getStint() {
        return stint;
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }
}
