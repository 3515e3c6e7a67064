package org.tanggol.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.custody.CustodyFolder;
import org.tanggol.custody.CustodyQueries;
import org.tanggol.docket.DocketFolder;
import org.tanggol.docket.DocketQueries;
import org.tanggol.docket.HearingId;
import org.tanggol.docket.HearingRow;
import org.tanggol.docketing.DeadlineFolder;
import org.tanggol.docketing.DeadlineQueries;
import org.tanggol.members.Colleague;
import org.tanggol.members.Directory;
import org.tanggol.members.web.SignedIn;
import org.tanggol.people.DetailKind;
import org.tanggol.people.PeopleQueries;
import org.tanggol.people.PersonFolder;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Say;
import org.tanggol.reference.CourtId;
import org.tanggol.reference.CourtRow;
import org.tanggol.reference.FacilityId;
import org.tanggol.reference.FacilityRow;
import org.tanggol.reference.ReferenceQueries;
import org.tanggol.work.CaseSharing;
import org.tanggol.work.WorkFolder;
import org.tanggol.work.WorkQueries;

/** The person page, read once per request: person, custody, docket, deadlines and work, each in one or two statements. */
@Named
@RequestScoped
public class PersonView {

    /** Tabs of the page. */
    public enum Tab { OVERVIEW, CUSTODY, DOCKET, BOND, NOTES, TEAM, COMPANY, FAMILY, HISTORY }

    private static final String PARTS = "/WEB-INF/parts/";
    private static final Map<String, String> DIALOGS = Map.ofEntries(Map.entry("hearing", "dialog-hearing"), Map.entry("check", "dialog-check"),
        Map.entry("move", "dialog-move"), Map.entry("begin", "dialog-move"), Map.entry("release", "dialog-release"), Map.entry("correct", "dialog-place"),
        Map.entry("past", "dialog-place"), Map.entry("edit", "dialog-edit"), Map.entry("summary", "dialog-summary"), Map.entry("detail", "dialog-detail"),
        Map.entry("task", "dialog-task"), Map.entry("proceeding", "dialog-proceeding"), Map.entry("hold", "dialog-hold"),
        Map.entry("trigger", "dialog-trigger"), Map.entry("clock", "dialog-clock"), Map.entry("bond", "dialog-bond-assertion"),
        Map.entry("bondWithdraw", "dialog-bond-withdraw"), Map.entry("checklist", "dialog-checklist"), Map.entry("deadline", "dialog-deadline"),
        Map.entry("bond-open", "dialog-bond-open"), Map.entry("bond-step", "dialog-bond-step"),
        Map.entry("company", "dialog-company"), Map.entry("after-release", "dialog-after-release"), Map.entry("consent", "dialog-consent"), Map.entry("family-message", "dialog-family-message"), Map.entry("family-task", "dialog-family-task"), Map.entry("co-funder", "dialog-co-funder"), Map.entry("co-funder-drop", "dialog-co-funder-drop"));

    @Inject
    PeopleQueries people;

    @Inject
    CustodyQueries custodyQueries;

    @Inject
    DocketQueries docketQueries;

    @Inject
    DeadlineQueries deadlineQueries;

    @Inject
    WorkQueries workQueries;

    @Inject
    ReferenceQueries reference;

    @Inject
    Directory directory;

    @Inject
    Page page;

    @Inject
    Say say;

    @Inject
    CaseSharing sharing;

    @Inject
    SignedIn me;

    private PersonFolder person;
    private List<CaseSharing.Shared> shared;
    private CustodyFolder custody;
    private DocketFolder docket;
    private DeadlineFolder deadlines;
    private WorkFolder work;
    private final Map<HearingId, List<DocketQueries.VersionRow>> versions = new HashMap<>();
    private Map<FacilityId, FacilityRow> facilities;

    public CaseFileId getFile() {
        return page.id("file", CaseFileId::new);
    }

    /** @throws RuleViolation NOT_PERMITTED for the history and for bonds, which are not for everybody */
    public Tab getTab() {
        Tab tab = page.choice("tab", Tab.OVERVIEW);
        if (!isOpen(tab)) {
            throw new RuleViolation(Rule.NOT_PERMITTED);
        }
        return tab;
    }

    /** With whom the case is shared; empty for who may not know. */
    public List<CaseSharing.Shared> getShared() {
        if (shared == null) {
            shared = me.may("READ_HISTORY") ? sharing.of(getFile()) : List.of();
        }
        return shared;
    }

    /** What was done with the case is for those alone who may read it, and so are bonds. */
    public List<Tab> getTabs() {
        return Stream.of(Tab.values()).filter(this::isOpen).toList();
    }

    private boolean isOpen(Tab tab) {
        return switch (tab) {
            case HISTORY -> me.may("READ_HISTORY");
            case BOND -> me.may("READ_BONDS");
            case COMPANY -> me.may("REQUEST_COMPANY");
            default -> true;
        };
    }

    /** The act a dialog is open for, or an empty text. */
    public String getAct() {
        return page.parameter("do").orElse("");
    }

    /** The part of the page under the tabs. Parts are included when the page is built, so that no two have components at once. */
    public String getTabPage() {
        return PARTS + "person-" + getTab().name().toLowerCase(Locale.ROOT) + ".xhtml";
    }

    /** The open dialog, or nothing; each is for a change, and a guest changes nothing. */
    public String getDialogPage() {
        boolean ofNothing = me.isGuest() || getAct().equals("detail") && page.choice("kind", DetailKind.class).isEmpty();
        return PARTS + (ofNothing ? "none" : DIALOGS.getOrDefault(getAct(), "none")) + ".xhtml";
    }

    /** The page without a dialog. */
    public String getUrl() {
        return url(getTab());
    }

    public String url(Tab tab) {
        return "/people/person?file=" + getFile() + (tab == Tab.OVERVIEW ? "" : "&tab=" + tab);
    }

    /** The page with a dialog open. */
    public String act(String act) {
        return getUrl() + "&do=" + act;
    }

    public PersonFolder getPerson() {
        if (person == null) {
            person = people.folder(getFile());
        }
        return person;
    }

    public CustodyFolder getCustody() {
        if (custody == null) {
            custody = custodyQueries.folder(getFile());
        }
        return custody;
    }

    public DocketFolder getDocket() {
        if (docket == null) {
            docket = docketQueries.folder(getFile());
        }
        return docket;
    }

    /** Whether the page shows them; under the dialog of a hearing nobody sees them, and the dialog asks enough by itself. */
    public boolean isDeadlinesShown() {
        return !getAct().equals("hearing");
    }

    /** Whether the work-permit clock is shown; under other dialogs nobody sees it. */
    public boolean isClockShown() {
        return getAct().isEmpty() || getAct().equals("clock");
    }

    /** Whether assertions about bond hearings are shown; under other dialogs nobody sees them. */
    public boolean isBondShown() {
        return getAct().isEmpty() || getAct().startsWith("bond");
    }

    public DeadlineFolder getDeadlines() {
        if (deadlines == null) {
            deadlines = deadlineQueries.folder(getFile());
        }
        return deadlines;
    }

    public WorkFolder getWork() {
        if (work == null) {
            work = workQueries.folder(getFile());
        }
        return work;
    }

    /** Facilities of all stints, in one statement; only the dialogs of a place ask. */
    public FacilityRow facility(FacilityId id) {
        if (facilities == null) {
            facilities = reference.facilities(getCustody().stays().stream().flatMap(stay -> stay.stints().stream()).map(CustodyFolder.StintItem::facility)
                .filter(facility -> facility != null).distinct().toList());
        }
        return id == null ? null : facilities.get(id);
    }

    public CourtRow court(CourtId id) {
        return id == null ? null : reference.courtsById().get(id);
    }

    public Colleague colleague(MemberId id) {
        return directory.colleague(id);
    }

    public String name(MemberId id) {
        return directory.name(id);
    }

    public List<Colleague> one(MemberId id) {
        Colleague colleague = directory.colleague(id);
        return colleague == null ? List.of() : List.of(colleague);
    }

    public String getLawyerName() {
        return directory.name(getWork().lawyer());
    }

    /** "she/her, 34, Guatemala", of what is known. */
    public String getAside() {
        LocalDate today = say.getToday();
        PersonFolder p = getPerson();
        String age = p.birth() == null ? null : p.birth() instanceof org.tanggol.people.Birth.Estimated ? say.of("person.about", p.birth().ageOn(today))
            : say.of("person.age", p.birth().ageOn(today));
        return Stream.of(p.pronouns(), age, p.nationality() == null ? say.country(p.countryOfBirth()) : say.country(p.nationality()))
            .filter(text -> text != null && !text.isEmpty()).collect(java.util.stream.Collectors.joining(", "));
    }

    public String timeOf(HearingRow hearing) {
        return HearingSpeech.time(hearing.time(), say);
    }

    public String clockOf(HearingRow hearing) {
        return HearingSpeech.clock(hearing.time(), say);
    }

    public String dayOf(HearingRow hearing) {
        return HearingSpeech.day(hearing.time(), say);
    }

    public String versionTime(DocketQueries.VersionRow version) {
        return HearingSpeech.time(version.time(), say);
    }

    public List<DocketQueries.VersionRow> versions(HearingId id) {
        return versions.computeIfAbsent(id, docketQueries::versions);
    }

    /** Days by who runs the place, of the open or last stay; the longest first. */
    public List<OperatorDays> getByOperator() {
        CustodyFolder.StayItem stay = getCustody().latest();
        Map<String, Duration> sums = new LinkedHashMap<>();
        Instant now = say.getNow();
        if (stay != null) {
            for (CustodyFolder.StintItem stint : stay.stints()) {
                String who = stint.isUnknown() ? say.of("custody.unlocated") : stint.operator() == null ? say.of("custody.operatorUnknown") : stint.operator();
                sums.merge(who, stint.length(now), Duration::plus);
            }
        }
        String unlocated = say.of("custody.unlocated");
        return sums.entrySet().stream().sorted(Map.Entry.<String, Duration>comparingByValue().reversed())
            .map(entry -> new OperatorDays(entry.getKey(), entry.getValue(), entry.getKey().equals(unlocated))).toList();
    }

    /** How long one operator has held the person. */
    public record OperatorDays(String operator, Duration length, boolean unlocated) {
        public long getHours() {
            return Math.max(1, length.toHours());
        }
    }
}
