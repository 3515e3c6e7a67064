package org.tanggol.retention.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tanggol.members.web.ProvingView;
import org.tanggol.platform.faces.Page;
import org.tanggol.retention.CasePurging;
import org.tanggol.retention.Kept;
import org.tanggol.retention.PurgeReason;
import org.tanggol.retention.RetentionKeeping;

/** How long what is kept, what would go, and purging one case at once. */
@Named
@RequestScoped
public class RetentionView {

    private static final String PAGE = "/admin/retention";

    @Inject
    RetentionKeeping keeping;

    @Inject
    CasePurging purging;

    @Inject
    ProvingView proving;

    @Inject
    Page page;

    private final Map<String, Integer> days = new HashMap<>();
    private RetentionKeeping.DryRun dryRun;
    private String number;
    private PurgeReason reason;

    @PostConstruct
    void begin() {
        keeping.periods().forEach((kind, kept) -> days.put(kind.name(), kept));
    }

    public Kept[] getKinds() {
        return Kept.values();
    }

    /** Days by the name of the kind, as the form has them; null for ever. */
    public Map<String, Integer> getDays() {
        return days;
    }

    private Map<Kept, Integer> periods() {
        Map<Kept, Integer> periods = new EnumMap<>(Kept.class);
        for (Kept kind : Kept.values()) {
            periods.put(kind, days.get(kind.name()));
        }
        return periods;
    }

    public void showDryRun() {
        dryRun = keeping.dryRun(periods());
    }

    /** What would go with the periods as they stand in the form; null until it is asked for. */
    public RetentionKeeping.DryRun getDryRun() {
        return dryRun;
    }

    public String save() {
        proving.take();
        keeping.keep(periods());
        return page.done(PAGE, "retention.saved");
    }

    public String purge() {
        proving.take();
        purging.purge(number, reason);
        return page.done(PAGE, "retention.purged", number);
    }

    /** Whoever purges by hand has another reason than the time. */
    public List<PurgeReason> getReasons() {
        return List.of(PurgeReason.PERSON_ASKED, PurgeReason.OPENED_IN_ERROR, PurgeReason.ORDERED);
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public PurgeReason getReason() {
        return reason;
    }

    public void setReason(PurgeReason reason) {
        this.reason = reason;
    }
}
