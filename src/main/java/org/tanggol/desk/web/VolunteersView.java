package org.tanggol.desk.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tanggol.access.MemberId;
import org.tanggol.members.Colleague;
import org.tanggol.members.Directory;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Say;
import org.tanggol.volunteers.Fluency;
import org.tanggol.volunteers.FreeHours;
import org.tanggol.volunteers.PaperKind;
import org.tanggol.volunteers.Skill;
import org.tanggol.volunteers.Spoken;
import org.tanggol.volunteers.VolunteerId;
import org.tanggol.volunteers.VolunteerKeeping;
import org.tanggol.volunteers.VolunteerProfile;
import org.tanggol.volunteers.VolunteerQueries;
import org.tanggol.volunteers.VolunteerRow;
import org.tanggol.volunteers.VolunteerState;

/** The register of volunteers, and the dialogs by which one is added, changed, checked, moved on, or let in. */
@Named
@RequestScoped
public class VolunteersView {

    private static final String URL = "/volunteers/list";
    private static final List<String> SLOTS = List.of("1", "2", "3", "4");
    private static final int USUAL_MILES = 40;

    /** What a dialog of this page is for. */
    public enum Deed { ADD, CHANGE, PAPER, STATE, ACCESS }

    @Inject
    VolunteerQueries queries;

    @Inject
    VolunteerKeeping keeping;

    @Inject
    Directory directory;

    @Inject
    Page page;

    @Inject
    Say say;

    private List<VolunteerRow> volunteers;
    private String name;
    private String phone;
    private String email;
    private String town;
    private String state;
    private boolean vehicle;
    private int mostMiles = USUAL_MILES;
    private LocalDate awayFrom;
    private LocalDate awayUntil;
    private String note;
    private final Map<String, String> languages = new HashMap<>();
    private final Map<String, String> fluencies = new HashMap<>();
    private final Map<String, String> hours = new HashMap<>();
    private Skill[] skills = Skill.values();
    private PaperKind kind;
    private LocalDate doneOn;
    private LocalDate expiresOn;
    private VolunteerState to;
    private UUID member;
    private LocalDate accessUntil;
    private long seen;

    @PostConstruct
    void begin() {
        doneOn = say.getToday();
        if (getDeed() == null || getDeed() == Deed.ADD) {
            return;
        }
        VolunteerRow row = getVolunteer();
        VolunteerProfile profile = row.profile();
        name = profile.name();
        phone = profile.phone();
        email = profile.email();
        town = profile.town();
        state = profile.state();
        vehicle = profile.vehicle();
        mostMiles = profile.mostMiles();
        awayFrom = profile.awayFrom();
        awayUntil = profile.awayUntil();
        note = profile.note();
        for (int i = 0; i < Math.min(SLOTS.size(), profile.languages().size()); i++) {
            languages.put(SLOTS.get(i), profile.languages().get(i).language());
            fluencies.put(SLOTS.get(i), profile.languages().get(i).fluency().name());
        }
        profile.free().forEach((day, free) -> hours.put(day.name(), free.name()));
        skills = profile.skills().toArray(Skill[]::new);
        member = row.member() == null ? null : row.member().value();
        accessUntil = row.accessUntil();
        seen = row.version();
    }

    /** Null for no dialog. */
    public Deed getDeed() {
        return page.choice("do", Deed.class).orElse(null);
    }

    public List<VolunteerRow> getVolunteers() {
        if (volunteers == null) {
            volunteers = queries.all();
        }
        return volunteers;
    }

    /** The one the dialog is about. @throws RuleViolation NOT_FOUND */
    public VolunteerRow getVolunteer() {
        VolunteerId id = page.id("volunteer", VolunteerId::new);
        return getVolunteers().stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
    }

    public String save() {
        switch (getDeed()) {
            case ADD -> keeping.add(entry());
            case CHANGE -> page.compared(current -> seen = current, () -> keeping.change(getVolunteer().id(), seen, entry()));
            case PAPER -> keeping.recordPaper(getVolunteer().id(), kind, doneOn, expiresOn);
            case STATE -> page.compared(current -> seen = current, () -> keeping.move(getVolunteer().id(), seen, to));
            case ACCESS -> page.compared(current -> seen = current, () -> keeping.letIn(getVolunteer().id(), seen, member == null ? null : new MemberId(member), accessUntil));
        }
        return page.done(URL, getDeed() == Deed.ADD ? "volunteers.added" : "volunteers.changed");
    }

    private VolunteerProfile entry() {
        List<Spoken> spoken = new ArrayList<>();
        for (String slot : SLOTS) {
            String tag = languages.get(slot);
            if (tag != null && !tag.isBlank()) {
                String fluency = fluencies.get(slot);
                boolean reads = getDeed() == Deed.CHANGE && getVolunteer().profile().languages().stream().anyMatch(one -> one.language().equals(tag) && one.reads());
                spoken.add(new Spoken(tag, fluency == null || fluency.isBlank() ? null : Fluency.valueOf(fluency), reads));
            }
        }
        Map<DayOfWeek, FreeHours> free = new EnumMap<>(DayOfWeek.class);
        hours.forEach((day, text) -> {
            if (text != null && !text.isBlank()) {
                free.put(DayOfWeek.valueOf(day), FreeHours.valueOf(text));
            }
        });
        Set<Skill> chosen = EnumSet.noneOf(Skill.class);
        chosen.addAll(List.of(skills));
        return new VolunteerProfile(name, phone, email, town, state == null ? null : state.toUpperCase(java.util.Locale.ROOT), null, null, spoken, chosen, vehicle, mostMiles, free, awayFrom, awayUntil, note);
    }

    public String getUrl() {
        return URL;
    }

    /** Of the page with a dialog open. */
    public String act(Deed deed, VolunteerRow row) {
        return URL + "?do=" + deed + "&volunteer=" + row.id();
    }

    public boolean isEntryAsked() {
        return getDeed() == Deed.ADD || getDeed() == Deed.CHANGE;
    }

    /** "Fula (native), French". */
    public String languages(VolunteerRow row) {
        return row.profile().languages().stream().map(one -> say.language(one.language()) + " (" + say.it(one.fluency()) + ")").collect(Collectors.joining(", "));
    }

    /** "Mon, Tue" of the days on which they are free. */
    public String days(VolunteerRow row) {
        return row.profile().free().keySet().stream().map(this::day).collect(Collectors.joining(", "));
    }

    private String day(DayOfWeek day) {
        return day.getDisplayName(java.time.format.TextStyle.SHORT, say.speech().locale());
    }

    /** The name of a day of the week, by the name of its constant. */
    public String dayName(String day) {
        return DayOfWeek.valueOf(day).getDisplayName(java.time.format.TextStyle.FULL_STANDALONE, say.speech().locale());
    }

    /** "Training, agreement" of what is not in force. */
    public String missing(VolunteerRow row) {
        return row.missing(say.getToday()).stream().map(say::it).collect(Collectors.joining(", "));
    }

    public List<Colleague> getColleagues() {
        return directory.colleagues().stream().filter(Colleague::isActive).toList();
    }

    public List<VolunteerState> getNextStates() {
        return java.util.Arrays.stream(VolunteerState.values()).filter(getVolunteer().state().next()::contains).toList();
    }

    public PaperKind[] getPaperKinds() {
        return PaperKind.values();
    }

    public Fluency[] getAllFluencies() {
        return Fluency.values();
    }

    public FreeHours[] getAllHours() {
        return FreeHours.values();
    }

    public Skill[] getAllSkills() {
        return Skill.values();
    }

    public List<String> getSlots() {
        return SLOTS;
    }

    public Map<String, String> getSpoken() {
        return languages;
    }

    public Map<String, String> getFluencies() {
        return fluencies;
    }

    public Map<String, String> getHours() {
        return hours;
    }

    public Skill[] getSkills() {
        return skills.clone();
    }

    public void setSkills(Skill[] skills) {
        this.skills = skills.clone();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
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

    public boolean isVehicle() {
        return vehicle;
    }

    public void setVehicle(boolean vehicle) {
        this.vehicle = vehicle;
    }

    public int getMostMiles() {
        return mostMiles;
    }

    public void setMostMiles(int mostMiles) {
        this.mostMiles = mostMiles;
    }

    public LocalDate getAwayFrom() {
        return awayFrom;
    }

    public void setAwayFrom(LocalDate awayFrom) {
        this.awayFrom = awayFrom;
    }

    public LocalDate getAwayUntil() {
        return awayUntil;
    }

    public void setAwayUntil(LocalDate awayUntil) {
        this.awayUntil = awayUntil;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public PaperKind getKind() {
        return kind;
    }

    public void setKind(PaperKind kind) {
        this.kind = kind;
    }

    public LocalDate getDoneOn() {
        return doneOn;
    }

    public void setDoneOn(LocalDate doneOn) {
        this.doneOn = doneOn;
    }

    public LocalDate getExpiresOn() {
        return expiresOn;
    }

    public void setExpiresOn(LocalDate expiresOn) {
        this.expiresOn = expiresOn;
    }

    public VolunteerState getTo() {
        return to;
    }

    public void setTo(VolunteerState to) {
        this.to = to;
    }

    public UUID getMember() {
        return member;
    }

    public void setMember(UUID member) {
        this.member = member;
    }

    public LocalDate getAccessUntil() {
        return accessUntil;
    }

    public void setAccessUntil(LocalDate accessUntil) {
        this.accessUntil = accessUntil;
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }
}
