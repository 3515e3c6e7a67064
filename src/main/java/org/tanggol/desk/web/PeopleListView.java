package org.tanggol.desk.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.desk.ListFilter;
import org.tanggol.desk.PeopleList;
import org.tanggol.desk.SavedViews;
import org.tanggol.members.Colleague;
import org.tanggol.members.Directory;
import org.tanggol.platform.Ids;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Say;
import org.tanggol.reference.FacilityId;
import org.tanggol.reference.FacilityRow;
import org.tanggol.reference.ReferenceQueries;

/** The list of people. All of its state but a name that is looked for stands in the URL. */
@Named
@RequestScoped
public class PeopleListView {

    private static final int FIRST = 40;
    private static final int MOST = 400;
    private static final List<String> COLUMNS = List.of("language", "place", "days", "hearing", "team", "flags");

    @Inject
    PeopleList list;

    @Inject
    ReferenceQueries reference;

    @Inject
    Directory directory;

    @Inject
    SavedViews savedViews;

    @Inject
    Page page;

    @Inject
    Say say;

    private ListFilter filter;
    private PeopleList.Shown shown;
    private Map<ListFilter.View, Long> counts;
    private String name;
    private String viewName;
    private boolean viewShared;
    private List<SavedViews.SavedView> saved;
    private String language;
    private Integer days;
    private UUID team;
    private ListFilter.Sort sort;

    @PostConstruct
    void begin() {
        ListFilter now = getFilter();
        language = now.language();
        days = now.daysOver();
        team = now.teamMember() == null ? null : now.teamMember().value();
        sort = now.sort();
    }

    /** Narrows and orders the list as the form says; what the form does not hold stays. */
    public String apply() {
        ListFilter now = getFilter();
        return page.go(url(new ListFilter(now.view(), language, now.facility(), days, team == null ? null : new MemberId(team), sort).parameters(), null, getColumns()));
    }

    /** A filter in force, and the list without it. */
    public record Chip(String label, String value, String without) { }

    public ListFilter getFilter() {
        if (filter == null) {
            filter = new ListFilter(page.choice("view", ListFilter.View.DETAINED), page.parameter("language").filter(t -> t.matches("[A-Za-z0-9-]{2,35}")).orElse(null),
                page.parameter("facility").map(Ids::parse).orElse(null), page.parameter("days").filter(t -> t.matches("\\d{1,4}")).map(Integer::valueOf).orElse(null),
                page.parameter("team").map(MemberId::fromString).orElse(null), page.choice("sort", ListFilter.Sort.NAME));
        }
        return filter;
    }

    public PeopleList.Shown getShown() {
        if (shown == null) {
            shown = list.show(getFilter(), name, shownRows());
        }
        return shown;
    }

    private int shownRows() {
        return Math.min(MOST, page.parameter("shown").filter(t -> t.matches("\\d{1,3}")).map(Integer::valueOf).orElse(FIRST));
    }

    /** The list narrowed to a name; by POST, so that the name stands in no URL. */
    public void find() {
        shown = null;
    }

    /** How many people a tab holds. */
    public long count(ListFilter.View view) {
        if (counts == null) {
            counts = list.counts();
        }
        return counts.get(view);
    }

    public ListFilter.View[] getViews() {
        return ListFilter.View.values();
    }

    public String urlOf(ListFilter.View view) {
        ListFilter f = getFilter();
        return url(new ListFilter(view, f.language(), f.facility(), f.daysOver(), f.teamMember(), f.sort()).parameters(), null, getColumns());
    }

    public String sortUrl(String sort) {
        ListFilter f = getFilter();
        return url(new ListFilter(f.view(), f.language(), f.facility(), f.daysOver(), f.teamMember(), ListFilter.Sort.valueOf(sort)).parameters(), null, getColumns());
    }

    public String getMoreUrl() {
        return url(getFilter().parameters(), shownRows() + FIRST, getColumns()) + "#more";
    }

    public boolean isMore() {
        return getShown().matching() > getShown().rows().size();
    }

    public int getNextCount() {
        return Math.min(FIRST, getShown().matching() - getShown().rows().size());
    }

    /** Filters in force, each with the URL of the list without it. */
    public List<Chip> getChips() {
        ListFilter f = getFilter();
        List<Chip> chips = new ArrayList<>();
        if (f.language() != null) {
            chips.add(new Chip(say.of("list.language"), say.language(f.language()), without(new ListFilter(f.view(), null, f.facility(), f.daysOver(), f.teamMember(), f.sort()))));
        }
        if (f.facility() != null) {
            String facility = reference.facility(new FacilityId(f.facility())).map(FacilityRow::name).orElse("");
            chips.add(new Chip(say.of("list.facility"), facility, without(new ListFilter(f.view(), f.language(), null, f.daysOver(), f.teamMember(), f.sort()))));
        }
        if (f.daysOver() != null) {
            chips.add(new Chip(say.of("list.days"), say.of("list.daysOver", f.daysOver()), without(new ListFilter(f.view(), f.language(), f.facility(), null, f.teamMember(), f.sort()))));
        }
        if (f.teamMember() != null) {
            chips.add(new Chip(say.of("list.team"), directory.name(f.teamMember()), without(new ListFilter(f.view(), f.language(), f.facility(), f.daysOver(), null, f.sort()))));
        }
        return chips;
    }

    private String without(ListFilter narrower) {
        return url(narrower.parameters(), null, getColumns());
    }

    public String getClearUrl() {
        return url(new ListFilter(getFilter().view(), null, null, null, null, getFilter().sort()).parameters(), null, getColumns());
    }

    /** Columns shown beside the person, in order. */
    public List<String> getColumns() {
        return page.parameter("columns").map(text -> {
            Set<String> asked = Set.of(text.split(","));
            return COLUMNS.stream().filter(asked::contains).toList();
        }).orElse(COLUMNS);
    }

    public List<String> getAllColumns() {
        return COLUMNS;
    }

    public boolean has(String column) {
        return getColumns().contains(column);
    }

    /** The list with a column more, or without it. */
    public String toggleUrl(String column) {
        List<String> columns = new ArrayList<>(getColumns());
        if (!columns.remove(column)) {
            columns.add(column);
        }
        return url(getFilter().parameters(), null, COLUMNS.stream().filter(columns::contains).toList());
    }

    /** The list as it is narrowed now. */
    public String getUrl() {
        return url(getFilter().parameters(), null, getColumns());
    }

    /** Where the people of this list, as it is narrowed now, are taken as a file. */
    public String getExportUrl() {
        return "/people/export" + query(getFilter().parameters());
    }

    private static String url(Map<String, String> parameters, Integer rows, List<String> columns) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        if (!columns.equals(COLUMNS)) {
            all.put("columns", columns.isEmpty() ? "-" : String.join(",", columns));
        }
        if (rows != null) {
            all.put("shown", rows.toString());
        }
        return "/people/list" + query(all);
    }

    private static String query(Map<String, String> parameters) {
        return parameters.isEmpty() ? "" : "?" + parameters.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    public List<Colleague> colleagues(List<MemberId> ids) {
        return directory.colleagues(ids);
    }

    public List<Colleague> getEverybody() {
        return directory.colleagues();
    }

    public ListFilter.Sort[] getSorts() {
        return ListFilter.Sort.values();
    }

    // saved views

    public List<SavedViews.SavedView> getSaved() {
        if (saved == null) {
            saved = savedViews.mine("people");
        }
        return saved;
    }

    public String save() {
        String url = getUrl();
        savedViews.save("people", viewName, url.contains("?") ? url.substring(url.indexOf('?') + 1) : "", viewShared);
        return page.done(url, "list.viewSaved");
    }

    public String drop(SavedViews.SavedView view) {
        savedViews.drop(view.id());
        return page.go("/people/list");
    }

    /** Saved columns and filters as the current ones are written, for marking the tab. */
    public boolean isCurrent(SavedViews.SavedView view) {
        String url = getUrl();
        return url.substring(Math.min(url.length(), "/people/list?".length())).equals(view.query());
    }

    public List<Integer> getDayChoices() {
        return List.of(30, 90, 180);
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public Integer getDays() {
        return days;
    }

    public void setDays(Integer days) {
        this.days = days;
    }

    public UUID getTeam() {
        return team;
    }

    public void setTeam(UUID team) {
        this.team = team;
    }

    public ListFilter.Sort getSort() {
        return sort;
    }

    public void setSort(ListFilter.Sort sort) {
        this.sort = sort;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getViewName() {
        return viewName;
    }

    public void setViewName(String viewName) {
        this.viewName = viewName;
    }

    public boolean isViewShared() {
        return viewShared;
    }

    public void setViewShared(boolean viewShared) {
        this.viewShared = viewShared;
    }
}
