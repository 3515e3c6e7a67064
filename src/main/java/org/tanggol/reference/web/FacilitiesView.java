package org.tanggol.reference.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Say;
import org.tanggol.reference.FacilityFilter;
import org.tanggol.reference.FacilityKind;
import org.tanggol.reference.FacilityListRow;
import org.tanggol.reference.FacilityQueries;
import org.tanggol.reference.FacilitySheet;
import org.tanggol.reference.ReviewQueries;

/** The list of facilities. All of its state stands in the URL. */
@Named
@RequestScoped
public class FacilitiesView {

    private static final int FIRST = 40;
    private static final int MOST = 400;

    @Inject
    FacilityQueries facilities;

    @Inject
    ReviewQueries review;

    @Inject
    Page page;

    @Inject
    Say say;

    private FacilityFilter filter;
    private List<FacilityListRow> rows;
    private Long matching;
    private List<FacilitySheet.OfficeRow> offices;

    /** A filter in force, and the list without it. */
    public record Chip(String label, String value, String without) { }

    public FacilityFilter getFilter() {
        if (filter == null) {
            FacilityKind kind = page.choice("kind", FacilityKind.NOT_STATED);
            filter = new FacilityFilter(page.parameter("q").map(text -> text.length() > 80 ? text.substring(0, 80) : text).orElse(null),
                page.parameter("state").filter(text -> text.matches("[A-Z]{2}")).orElse(null),
                page.parameter("office").filter(text -> text.matches("[A-Z]{3}")).orElse(null), kind == FacilityKind.NOT_STATED ? null : kind,
                page.parameter("run").filter(text -> text.matches("company|other")).map("company"::equals).orElse(null),
                page.parameter("older").filter("yes"::equals).isPresent());
        }
        return filter;
    }

    public List<FacilityListRow> getRows() {
        if (rows == null) {
            rows = facilities.page(getFilter(), null, shownRows());
        }
        return rows;
    }

    public long getMatching() {
        if (matching == null) {
            matching = facilities.count(getFilter());
        }
        return matching;
    }

    private int shownRows() {
        return Math.max(FIRST, Math.min(MOST, page.parameter("shown").filter(text -> text.matches("\\d{1,3}")).map(Integer::valueOf).orElse(FIRST)));
    }

    public boolean isMore() {
        return getMatching() > getRows().size() && shownRows() < MOST;
    }

    public long getNextCount() {
        return Math.min(FIRST, getMatching() - getRows().size());
    }

    public String getMoreUrl() {
        return url(getFilter(), shownRows() + FIRST) + "#more";
    }

    public boolean isNarrowed() {
        return !getChips().isEmpty();
    }

    /** Filters in force, each with the URL of the list without it. */
    public List<Chip> getChips() {
        FacilityFilter f = getFilter();
        List<Chip> chips = new ArrayList<>();
        if (f.text() != null) {
            chips.add(new Chip(say.of("facilities.words"), f.text(), url(new FacilityFilter(null, f.state(), f.fieldOffice(), f.kind(), f.run(), f.older()), null)));
        }
        if (f.state() != null) {
            chips.add(new Chip(say.of("facilities.state"), f.state(), url(new FacilityFilter(f.text(), null, f.fieldOffice(), f.kind(), f.run(), f.older()), null)));
        }
        if (f.fieldOffice() != null) {
            chips.add(new Chip(say.of("facilities.office"), officeName(f.fieldOffice()),
                url(new FacilityFilter(f.text(), f.state(), null, f.kind(), f.run(), f.older()), null)));
        }
        if (f.kind() != null) {
            chips.add(new Chip(say.of("facilities.kind"), say.it(f.kind()), url(new FacilityFilter(f.text(), f.state(), f.fieldOffice(), null, f.run(), f.older()), null)));
        }
        if (f.run() != null) {
            chips.add(new Chip(say.of("facilities.run"), say.of(f.run() ? "facilities.runCompany" : "facilities.runOther"),
                url(new FacilityFilter(f.text(), f.state(), f.fieldOffice(), f.kind(), null, f.older()), null)));
        }
        if (f.older()) {
            chips.add(new Chip(say.of("facilities.lists"), say.of("facilities.older"),
                url(new FacilityFilter(f.text(), f.state(), f.fieldOffice(), f.kind(), f.run(), false), null)));
        }
        return chips;
    }

    /** The same search in the older lists too, for when nothing was found. */
    public String getOlderUrl() {
        FacilityFilter f = getFilter();
        return url(new FacilityFilter(f.text(), f.state(), f.fieldOffice(), f.kind(), f.run(), true), null);
    }

    private static String url(FacilityFilter f, Integer rows) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("q", f.text());
        all.put("state", f.state());
        all.put("office", f.fieldOffice());
        all.put("kind", f.kind() == null ? null : f.kind().name());
        all.put("run", f.run() == null ? null : f.run() ? "company" : "other");
        all.put("older", f.older() ? "yes" : null);
        all.put("shown", rows == null ? null : rows.toString());
        all.values().removeIf(java.util.Objects::isNull);
        return "/facilities/list" + (all.isEmpty() ? "" : "?" + all.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&")));
    }

    private String officeName(String code) {
        return getOffices().stream().filter(office -> office.code().equals(code)).map(FacilitySheet.OfficeRow::name).findFirst().orElse(code);
    }

    public List<FacilitySheet.OfficeRow> getOffices() {
        if (offices == null) {
            offices = facilities.offices();
        }
        return offices;
    }

    public List<String> getStates() {
        return facilities.states();
    }

    public FacilityKind[] getKinds() {
        return FacilityKind.values();
    }

    /** How many questions wait on the review list. */
    public long getOpenQuestions() {
        return review.open().values().stream().mapToLong(Long::longValue).sum();
    }
}
