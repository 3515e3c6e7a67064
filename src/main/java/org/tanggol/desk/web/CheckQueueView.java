package org.tanggol.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tanggol.access.CaseFileId;
import org.tanggol.desk.PeopleList;
import org.tanggol.docket.CheckResult;
import org.tanggol.docket.CheckRisk;
import org.tanggol.docket.HearingChecking;
import org.tanggol.docket.HearingRow;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Say;

/** Look these cases up today: hearings by how much it matters, with one click for what was found. */
@Named
@RequestScoped
public class CheckQueueView {

    private static final int ROWS = 50;

    @Inject
    HearingChecking checking;

    @Inject
    PeopleList people;

    @Inject
    Page page;

    @Inject
    Say say;

    private List<HearingChecking.DueCheck> due;
    private Map<CaseFileId, String> titles;

    public List<HearingChecking.DueCheck> getDue() {
        if (due == null) {
            due = checking.due(ROWS);
        }
        return due;
    }

    public String person(CaseFileId file) {
        if (titles == null) {
            titles = people.titles(getDue().stream().map(check -> check.hearing().file()).collect(Collectors.toSet()));
        }
        return titles.get(file);
    }

    public String reasons(CheckRisk risk) {
        return risk.reasons().stream().sorted().map(say::it).collect(Collectors.joining(", "));
    }

    public String same(HearingRow hearing) {
        checking.log(hearing.id(), CheckResult.SAME);
        return page.done("/calendar/checks", "checkQueue.logged");
    }

    /** Leads to where what was found is entered. */
    public String changed(HearingRow hearing) {
        checking.log(hearing.id(), CheckResult.CHANGED);
        return page.go("/people/person?file=" + hearing.file() + "&tab=DOCKET&do=hearing&hearing=" + hearing.id());
    }

    public String notFound(HearingRow hearing) {
        checking.log(hearing.id(), CheckResult.NOT_FOUND);
        return page.done("/calendar/checks", "checkQueue.notFoundLogged");
    }
}
