package org.tanggol.desk.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tanggol.access.MemberId;
import org.tanggol.docket.HearingRow;
import org.tanggol.docket.TaskTying;
import org.tanggol.members.Colleague;
import org.tanggol.members.Directory;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Say;
import org.tanggol.work.AssignmentId;
import org.tanggol.work.Drafts;
import org.tanggol.work.NoteKind;
import org.tanggol.work.NoteTier;
import org.tanggol.work.NoteWriting;
import org.tanggol.work.Part;
import org.tanggol.work.TaskId;
import org.tanggol.work.TaskKeeping;
import org.tanggol.work.TeamKeeping;

/** Notes, tasks and team on the person page. What is typed into a note is kept as a draft while it is typed. */
@Named
@RequestScoped
public class WorkView {

    @Inject
    NoteWriting notes;

    @Inject
    TaskKeeping tasks;

    @Inject
    TaskTying tying;

    @Inject
    TeamKeeping team;

    @Inject
    Drafts drafts;

    @Inject
    Directory directory;

    @Inject
    PersonView personView;

    @Inject
    Page page;

    @Inject
    Say say;

    private NoteTier tier = NoteTier.TEAM;
    private NoteKind kind = NoteKind.NOTE;
    private String text;
    private Instant draftSavedAt;
    private String title;
    private UUID owner;
    private LocalDate dueOn;
    private UUID hearing;
    private Integer daysBefore;
    private UUID member;
    private Part part = Part.CASEWORKER;
    private LocalDate lastDay;

    /** Brings back what was typed and never saved. */
    @PostConstruct
    void restore() {
        if (personView.getTab() != PersonView.Tab.NOTES) {
            return;
        }
        drafts.kept(draftForm()).ifPresent(kept -> {
            text = kept.fields().get("text");
            tier = kept.fields().containsKey("tier") ? NoteTier.valueOf(kept.fields().get("tier")) : tier;
            draftSavedAt = kept.savedAt();
        });
    }

    public void keepDraft() {
        draftSavedAt = drafts.keep(draftForm(), Map.of("text", text == null ? "" : text, "tier", tier.name()));
    }

    public String dropDraft() {
        drafts.drop(draftForm());
        return page.go(personView.url(PersonView.Tab.NOTES));
    }

    public String writeNote() {
        notes.write(personView.getFile(), tier, kind, text);
        drafts.drop(draftForm());
        return page.done(personView.url(PersonView.Tab.NOTES), "note.written");
    }

    private String draftForm() {
        return "note " + personView.getFile();
    }

    public String addTask() {
        TaskId id = tasks.add(personView.getFile(), title, owner == null ? null : new MemberId(owner), dueOn);
        if (hearing != null) {
            tying.tie(id, new org.tanggol.docket.HearingId(hearing), daysBefore == null ? 0 : daysBefore);
        }
        return page.done(personView.getUrl(), "task.added");
    }

    public String done(TaskId id) {
        tasks.done(id);
        return page.done(personView.getUrl(), "task.done");
    }

    public String reopen(TaskId id) {
        tasks.reopen(id);
        return page.done(personView.getUrl(), "task.reopened");
    }

    public String join() {
        team.join(personView.getFile(), member == null ? null : new MemberId(member), part, lastDay);
        return page.done(personView.url(PersonView.Tab.TEAM), "team.joined");
    }

    public String leave(AssignmentId id) {
        team.leave(id);
        return page.done(personView.url(PersonView.Tab.TEAM), "team.left");
    }

    public List<Colleague> getColleagues() {
        return directory.colleagues().stream().filter(Colleague::isActive).toList();
    }

    public List<HearingRow> getHearings() {
        return personView.getDocket().upcoming();
    }

    public NoteTier[] getTiers() {
        return NoteTier.values();
    }

    public NoteKind[] getNoteKinds() {
        return NoteKind.values();
    }

    public Part[] getParts() {
        return Part.values();
    }

    public Instant getDraftSavedAt() {
        return draftSavedAt;
    }

    public NoteTier getTier() {
        return tier;
    }

    public void setTier(NoteTier tier) {
        this.tier = tier;
    }

    public NoteKind getKind() {
        return kind;
    }

    public void setKind(NoteKind kind) {
        this.kind = kind;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public UUID getOwner() {
        return owner;
    }

    public void setOwner(UUID owner) {
        this.owner = owner;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    public UUID getHearing() {
        return hearing;
    }

    public void setHearing(UUID hearing) {
        this.hearing = hearing;
    }

    public Integer getDaysBefore() {
        return daysBefore;
    }

    public void setDaysBefore(Integer daysBefore) {
        this.daysBefore = daysBefore;
    }

    public UUID getMember() {
        return member;
    }

    public void setMember(UUID member) {
        this.member = member;
    }

    public Part getPart() {
        return part;
    }

    public void setPart(Part part) {
        this.part = part;
    }
}
