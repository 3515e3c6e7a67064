package org.tanggol.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tanggol.access.CaseFileId;
import org.tanggol.desk.PeopleList;
import org.tanggol.docketing.CountedDate;
import org.tanggol.lawbook.LawQueries;
import org.tanggol.lawbook.ReviewItemId;
import org.tanggol.lawbook.Reviewing;
import org.tanggol.platform.faces.Page;

/** The list of dates that a change of law would move: accepted or left one by one, or all that are shown. */
@Named
@RequestScoped
public class LawReviewView {

    private static final int ROWS = 100;

    @Inject
    LawQueries queries;

    @Inject
    Reviewing reviewing;

    @Inject
    PeopleList people;

    @Inject
    Page page;

    private List<LawQueries.ItemRow> items;
    private Map<CaseFileId, String> titles;
    private LawQueries.Progress progress;

    public List<LawQueries.ItemRow> getItems() {
        if (items == null) {
            items = queries.waiting(ROWS + 1);
        }
        return items.subList(0, Math.min(ROWS, items.size()));
    }

    public boolean isMore() {
        return getItems().size() < items.size();
    }

    public String person(CaseFileId file) {
        if (titles == null) {
            titles = people.titles(getItems().stream().map(LawQueries.ItemRow::file).collect(Collectors.toSet()));
        }
        return titles.get(file);
    }

    /** The dates that would stand, with their roles left to the page. */
    public List<CountedDate> dates(LawQueries.ItemRow item) {
        return item.after().dates().stream().filter(date -> date.due() != null).toList();
    }

    public String accept(ReviewItemId id) {
        reviewing.accept(id);
        return page.done("/calendar/review", "lawReview.accepted");
    }

    public String keep(ReviewItemId id) {
        reviewing.keep(id);
        return page.done("/calendar/review", "lawReview.kept");
    }

    /** All that are shown: what somebody else decided meanwhile stays as they decided. */
    public String acceptAll() {
        getItems().forEach(item -> reviewing.accept(item.id()));
        return page.done("/calendar/review", "lawReview.accepted");
    }

    public LawQueries.Progress getProgress() {
        if (progress == null) {
            progress = queries.progress();
        }
        return progress;
    }
}
