package org.tanggol.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.tanggol.familytasks.FamilyPhotoId;
import org.tanggol.familytasks.FamilyTaskEntry;
import org.tanggol.familytasks.FamilyTaskId;
import org.tanggol.familytasks.FamilyTaskKeeping;
import org.tanggol.familytasks.FamilyTaskRow;
import org.tanggol.people.FamilyMemberId;
import org.tanggol.people.PersonFolder;
import org.tanggol.platform.faces.Page;

/** What a family is asked to do, on the tab of family and consent, and the dialog in which it is asked. */
@Named
@RequestScoped
public class FamilyTaskView {

    @Inject
    FamilyTaskKeeping keeping;

    @Inject
    PersonView personView;

    @Inject
    Page page;

    private List<FamilyTaskRow> all;
    private UUID relative;
    private String title;
    private String hint;
    private String language;
    private LocalDate dueOn;
    private boolean photo;

    public List<FamilyTaskRow> getAll() {
        if (all == null) {
            all = keeping.of(personView.getFile());
        }
        return all;
    }

    /** The relatives who may be asked: whoever must never be told is not among them. */
    public List<PersonFolder.FamilyItem> getRelatives() {
        return personView.getPerson().family().stream().filter(one -> !one.barred()).toList();
    }

    /** The relative's name. @param id null for all */
    public String name(FamilyMemberId id) {
        return id == null ? null : personView.getPerson().family().stream().filter(one -> one.id().equals(id.value())).map(PersonFolder.FamilyItem::name).findFirst().orElse("");
    }

    public String ask() {
        keeping.ask(personView.getFile(), relative == null ? null : new FamilyMemberId(relative), new FamilyTaskEntry(title, hint, language, dueOn, photo));
        return page.done(personView.url(PersonView.Tab.FAMILY), "familyTask.asked");
    }

    public String done(FamilyTaskId id) {
        keeping.done(id);
        return page.done(personView.url(PersonView.Tab.FAMILY), "familyTask.nowDone");
    }

    public String drop(FamilyTaskId id) {
        keeping.drop(id);
        return page.done(personView.url(PersonView.Tab.FAMILY), "familyTask.dropped");
    }

    /** Sends a photo to whoever looks at it. */
    public void show(FamilyPhotoId id) {
        FamilyTaskKeeping.Shown shown = keeping.photo(id);
        try (OutputStream out = page.file(shown.name(), shown.type())) {
            out.write(shown.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public UUID getRelative() {
        return relative;
    }

    public void setRelative(UUID relative) {
        this.relative = relative;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getHint() {
        return hint;
    }

    public void setHint(String hint) {
        this.hint = hint;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    public boolean isPhoto() {
        return photo;
    }

    public void setPhoto(boolean photo) {
        this.photo = photo;
    }
}
