package org.tanggol.desk.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tanggol.access.MemberId;
import org.tanggol.docket.ChecklistItem;
import org.tanggol.docket.ChecklistTaking;
import org.tanggol.docket.HearingId;
import org.tanggol.docket.HearingRow;
import org.tanggol.members.Colleague;
import org.tanggol.members.Directory;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Say;

/** The dialog with what is usually to be done before a hearing of this kind. */
@Named
@RequestScoped
public class ChecklistView {

    @Inject
    ChecklistTaking taking;

    @Inject
    Directory directory;

    @Inject
    PersonView personView;

    @Inject
    Page page;

    @Inject
    Say say;

    private HearingRow hearing;
    private ChecklistItem[] items;
    private UUID owner;

    @PostConstruct
    void begin() {
        hearing = personView.getDocket().hearing(page.parameter("hearing").map(HearingId::fromString).orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND)));
        items = getAll().toArray(ChecklistItem[]::new);
        MemberId lawyer = hearing.lawyer() != null ? hearing.lawyer() : personView.getWork().lawyer();
        owner = lawyer == null ? null : lawyer.value();
    }

    /** All are ticked until somebody takes a tick away. */
    public List<ChecklistItem> getAll() {
        return ChecklistItem.of(hearing.setting().type());
    }

    public String label(ChecklistItem item) {
        return say.of("checklist.item", say.it(item), item.daysBefore());
    }

    public String take() {
        Map<ChecklistItem, String> titles = new LinkedHashMap<>();
        for (ChecklistItem item : items) {
            titles.put(item, say.it(item));
        }
        taking.take(hearing.id(), titles, owner == null ? null : new MemberId(owner));
        return page.done(personView.url(PersonView.Tab.DOCKET), "checklist.taken", titles.size());
    }

    public HearingRow getHearing() {
        return hearing;
    }

    public List<Colleague> getColleagues() {
        return directory.colleagues().stream().filter(Colleague::isActive).toList();
    }

    public ChecklistItem[] getItems() {
        return items.clone();
    }

    public void setItems(ChecklistItem[] items) {
        this.items = items.clone();
    }

    public UUID getOwner() {
        return owner;
    }

    public void setOwner(UUID owner) {
        this.owner = owner;
    }
}
