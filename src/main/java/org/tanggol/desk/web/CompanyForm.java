package org.tanggol.desk.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tanggol.accompaniment.AccompanimentKind;
import org.tanggol.accompaniment.AccompanimentRequestId;
import org.tanggol.accompaniment.CompanyAsking;
import org.tanggol.accompaniment.CompanyQueries;
import org.tanggol.accompaniment.InvitationId;
import org.tanggol.accompaniment.RequestEntry;
import org.tanggol.accompaniment.RequestRow;
import org.tanggol.docket.HearingId;
import org.tanggol.docket.HearingRow;
import org.tanggol.docket.HearingTime;
import org.tanggol.members.Directory;
import org.tanggol.people.PersonFolder;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.faces.Page;
import org.tanggol.reference.CourtRow;
import org.tanggol.reference.ReferenceQueries;

/** Company that is asked for in a case: what stands on the docket's tab, and the dialog in which somebody asks. */
@Named
@RequestScoped
public class CompanyForm {

    private static final int USUAL_MINUTES = 90;
    private static final int USUAL_EARLY = 45;
    private static final int MOST_NAMED = 3;

    @Inject
    CompanyQueries queries;

    @Inject
    CompanyAsking asking;

    @Inject
    PersonView personView;

    @Inject
    ReferenceQueries reference;

    @Inject
    Directory directory;

    @Inject
    Page page;

    private List<RequestRow> all;
    private RequestRow before;
    private HearingRow hearing;
    private AccompanimentKind kind = AccompanimentKind.HEARING;
    private LocalDate day;
    private LocalTime time;
    private String zone;
    private Integer offset;
    private int minutes = USUAL_MINUTES;
    private int early = USUAL_EARLY;
    private int needed = 1;
    private String language;
    private String second;
    private String relay;
    private boolean driver;
    private boolean risky;
    private String firstName;
    private String town;
    private String state;
    private String place;
    private String kinName;
    private String kinPhone;
    private String safety;
    private long seen;

    @PostConstruct
    void begin() {
        if (!personView.getAct().equals("company")) {
            return;
        }
        page.parameter("request").map(AccompanimentRequestId::fromString).ifPresentOrElse(id -> show(getAll().stream().filter(row -> row.id().equals(id)).findFirst()
            .orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND))), this::propose);
    }

    private void show(RequestRow row) {
        before = row;
        hearing = row.hearing() == null ? null : hearing(row.hearing());
        kind = row.kind();
        day = row.local().toLocalDate();
        time = row.local().toLocalTime();
        zone = row.zone().getId();
        minutes = row.minutes();
        early = row.early();
        needed = row.needed();
        language = row.languages().isEmpty() ? null : row.languages().get(0);
        second = row.languages().size() < 2 ? null : row.languages().get(1);
        relay = row.relays().isEmpty() ? null : row.relays().get(0);
        driver = row.driver();
        risky = row.risky();
        firstName = row.shown().firstName();
        town = row.shown().town();
        state = row.shown().state();
        place = row.brief().place();
        kinName = row.brief().kinName();
        kinPhone = row.brief().kinPhone();
        safety = row.safety();
        seen = row.version();
    }

    private void propose() {
        PersonFolder person = personView.getPerson();
        firstName = person.name() == null ? null : person.name().called().split("\\s")[0];
        language = person.languages().isEmpty() ? null : person.languages().get(0).language();
        second = person.languages().size() < 2 ? null : person.languages().get(1).language();
        relay = person.languages().isEmpty() ? null : person.languages().get(0).relay();
        person.family().stream().filter(one -> !one.barred()).findFirst().ifPresent(one -> {
            kinName = one.name();
            kinPhone = one.phone() == null ? null : one.phone().shown();
        });
        zone = directory.organization().zone().getId();
        page.parameter("hearing").map(HearingId::fromString).ifPresent(id -> {
            hearing = hearing(id);
            if (hearing.time() instanceof HearingTime.Exact exact) {
                day = exact.at().local().toLocalDate();
                time = exact.at().local().toLocalTime();
                zone = exact.at().zone().getId();
            }
            CourtRow court = hearing.setting().court() == null ? null : reference.courtsById().get(hearing.setting().court());
            if (court != null) {
                town = court.city();
                state = court.state();
                place = Stream.of(hearing.setting().room(), court.name()).filter(Objects::nonNull).reduce((a, b) -> a + ", " + b).orElse(null);
            }
        });
    }

    private HearingRow hearing(HearingId id) {
        return personView.getDocket().proceedings().stream().flatMap(proceeding -> proceeding.hearings().stream()).filter(row -> row.id().equals(id)).findFirst()
            .orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
    }

    /** Of the case on the page, the latest in front. */
    public List<RequestRow> getAll() {
        if (all == null) {
            all = queries.of(personView.getFile());
        }
        return all;
    }

    public String save() {
        LocalDateTime local = LocalDateTime.of(Checks.required(day, "day"), Checks.required(time, "time"));
        RequestEntry entry = new RequestEntry(kind, hearing == null ? null : hearing.id(), local, ZoneId.of(Checks.required(zone, "zone")), minutes, early, needed, tags(language, second), tags(relay), driver, risky,
            new RequestEntry.Shown(firstName, town, state == null ? null : state.toUpperCase(java.util.Locale.ROOT)), new RequestEntry.Brief(place, kinName, kinPhone), safety);
        ZoneOffset chosen = offset == null ? null : ZoneOffset.ofTotalSeconds(offset);
        if (before == null) {
            asking.ask(personView.getFile(), entry, chosen);
        } else {
            page.compared(current -> seen = current, () -> asking.change(before.id(), seen, entry, chosen));
        }
        return page.done(personView.url(PersonView.Tab.COMPANY), before == null ? "company.asked" : "company.changed");
    }

    public String callOff() {
        asking.callOff(before.id());
        return page.done(personView.url(PersonView.Tab.COMPANY), "company.calledOff");
    }

    public String review(InvitationId id) {
        asking.review(id);
        return page.done(personView.url(PersonView.Tab.COMPANY), "company.reviewed");
    }

    private static List<String> tags(String... tags) {
        return Stream.of(tags).filter(tag -> tag != null && !tag.isBlank()).toList();
    }

    public boolean isNew() {
        return before == null;
    }

    /** Whether its time is that of a hearing. */
    public boolean isOfHearing() {
        return hearing != null;
    }

    public HearingRow getHearing() {
        return hearing;
    }

    public AccompanimentKind[] getKinds() {
        return AccompanimentKind.values();
    }

    /** Zones of courts, the organization's own and the one chosen. */
    public List<String> getZones() {
        TreeSet<String> zones = new TreeSet<>();
        reference.courts().forEach(court -> zones.add(court.zone()));
        zones.add(directory.organization().zone().getId());
        if (zone != null) {
            zones.add(zone);
        }
        return List.copyOf(zones);
    }

    /** Those who reported, of a request. */
    public List<RequestRow.Invited> reports(RequestRow row) {
        return row.invited().stream().filter(one -> one.report() != null).limit(MOST_NAMED).toList();
    }

    public AccompanimentKind getKind() {
        return kind;
    }

    public void setKind(AccompanimentKind kind) {
        this.kind = kind;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public LocalTime getTime() {
        return time;
    }

    public void setTime(LocalTime time) {
        this.time = time;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public Integer getOffset() {
        return offset;
    }

    public void setOffset(Integer offset) {
        this.offset = offset;
    }

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int minutes) {
        this.minutes = minutes;
    }

    public int getEarly() {
        return early;
    }

    public void setEarly(int early) {
        this.early = early;
    }

    public int getNeeded() {
        return needed;
    }

    public void setNeeded(int needed) {
        this.needed = needed;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getSecond() {
        return second;
    }

    public void setSecond(String second) {
        this.second = second;
    }

    public String getRelay() {
        return relay;
    }

    public void setRelay(String relay) {
        this.relay = relay;
    }

    public boolean isDriver() {
        return driver;
    }

    public void setDriver(boolean driver) {
        this.driver = driver;
    }

    public boolean isRisky() {
        return risky;
    }

    public void setRisky(boolean risky) {
        this.risky = risky;
    }

    public String getFirstName() {
        return firstName;
    }

    public void setFirstName(String firstName) {
        this.firstName = firstName;
    }

    public String getTown() {
        return town;
    }

    public void setTown(String town) {
        this.town = town;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getKinName() {
        return kinName;
    }

    public void setKinName(String kinName) {
        this.kinName = kinName;
    }

    public String getKinPhone() {
        return kinPhone;
    }

    public void setKinPhone(String kinPhone) {
        this.kinPhone = kinPhone;
    }

    public String getSafety() {
        return safety;
    }

    public void setSafety(String safety) {
        this.safety = safety;
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }
}
