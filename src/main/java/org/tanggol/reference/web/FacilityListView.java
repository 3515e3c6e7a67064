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
public class FacilityListView {

    private static final int FIRST = 40;
    private static final int MOST = 400;

    @Inject
    FacilityQueries facilities;

    @Inject
    ReviewQueries questions;

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
            filter = new FacilityFilter(page.parameter("text").map(text -> text.substring(0, Math.min(80, text.length()))).orElse(null),
                page.parameter("state").filter(t -> t.matches("[A-Z]{2}")).orElse(null), page.parameter("office").filter(t -> t.matches("[A-Z]{3}")).orElse(null),
                page.parameter("kind").isPresent() ? page.choice("kind", FacilityKind.NOT_STATED) : null,
                page.parameter("run").map("company"::equals).orElse(null), page.parameter("older").isPresent());
        }
        return filter;
    }

    public List<FacilityListRow> getRows() {
        if (rows == null) {
            rows = facilities.page(getFilter(), null, shown());
        }
        return rows;
    }

    public long getMatching() {
        if (matching == null) {
            matching = getRows().size() < shown() ? (long) getRows().size() : (Long) facilities.count(getFilter());
        }
        return matching;
    }

    private int shown() {
        return page.parameter("shown").filter(t -> t.matches("\\d{1,3}")).map(Integer::valueOf).map(n -> Math.max(1, Math.min(MOST, n))).orElse(FIRST);
    }

    public boolean isMore() {
        return getMatching() > getRows().size() && getRows().size() < MOST;
    }

    public long getNextCount() {
        return Math.min(FIRST, getMatching() - getRows().size());
    }

    public String getMoreUrl() {
        Map<String, String> parameters = parameters();
        parameters.put("shown", String.valueOf(shown() + FIRST));
        return url(parameters) + "#more";
    }

    /** Filters in force, each with the URL of the list without it. */
    public List<Chip> getChips() {
        FacilityFilter f = getFilter();
        List<Chip> chips = new ArrayList<>();
        chip(chips, "text", "facility.text", f.text());
        chip(chips, "state", "facility.state", f.state());
        chip(chips, "office", "facility.office", f.fieldOffice() == null ? null : officeName(f.fieldOffice()));
        chip(chips, "kind", "facility.kind", f.kind() == null ? null : say.it(f.kind()));
        chip(chips, "run", "facility.operator", f.run() == null ? null : say.of(f.run() ? "facility.run.company" : "facility.run.other"));
        return chips;
    }

    private void chip(List<Chip> chips, String parameter, String label, String value) {
        if (value != null) {
            Map<String, String> others = parameters();
            others.remove(parameter);
            chips.add(new Chip(say.of(label), value, url(others)));
        }
    }

    /** The same list with, or without, the places that only older lists have. */
    public String getOlderUrl() {
        Map<String, String> parameters = parameters();
        if (getFilter().older()) {
            parameters.remove("older");
        } else {
            parameters.put("older", "1");
        }
        return url(parameters);
    }

    public boolean isNarrowed() {
        return !getChips().isEmpty();
    }

    private Map<String, String> parameters() {
        FacilityFilter f = getFilter();
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "text", f.text());
        put(parameters, "state", f.state());
        put(parameters, "office", f.fieldOffice());
        put(parameters, "kind", f.kind() == null ? null : f.kind().name());
        put(parameters, "run", f.run() == null ? null : f.run() ? "company" : "other");
        put(parameters, "older", f.older() ? "1" : null);
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, String value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }

    private static String url(Map<String, String> parameters) {
        StringBuilder url = new StringBuilder("/facilities/list");
        String join = "?";
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            url.append(join).append(parameter.getKey()).append('=').append(URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8));
            join = "&";
        }
        return url.toString();
    }

    public String officeName(String code) {
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

    /** How many questions wait for somebody. */
    public long getOpenQuestions() {
        return questions.open().values().stream().mapToLong(Long::longValue).sum();
    }
}
