package org.tanggol.merging.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.tanggol.access.CaseFileId;
import org.tanggol.members.Directory;
import org.tanggol.merging.MergeId;
import org.tanggol.merging.MergeQueries;
import org.tanggol.merging.MergeUndoing;
import org.tanggol.merging.MergedField;
import org.tanggol.merging.Merging;
import org.tanggol.merging.Seen;
import org.tanggol.merging.Side;
import org.tanggol.people.Birth;
import org.tanggol.people.PeopleQueries;
import org.tanggol.people.PersonFolder;
import org.tanggol.people.PersonHit;
import org.tanggol.people.SamePersonFinding;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Say;

/** Joining two records: first who it may be, then both side by side, with a choice for every field that differs. */
@Named
@RequestScoped
public class MergeView {

    private static final int SUSPECTS = 8;
    private static final String PERSON = "/people/person?file=";

    @Inject
    MergeQueries queries;

    @Inject
    Merging merging;

    @Inject
    MergeUndoing undoing;

    @Inject
    SamePersonFinding finding;

    @Inject
    PeopleQueries people;

    @Inject
    Directory directory;

    @Inject
    Page page;

    @Inject
    Say say;

    private MergeQueries.Comparison comparison;
    private List<SamePersonFinding.Suspect> suspects;
    private List<PersonHit> found = List.of();
    private List<MergeQueries.Undoable> undoable;
    private String text;

    /** One field of both. @param same whether there is nothing to choose */
    public record Line(MergedField field, String kept, String gone, boolean same, Side chosen) {
        public boolean isGoneChosen() {
            return chosen == Side.GONE;
        }
    }

    public CaseFileId getFile() {
        return page.id("file", CaseFileId::new);
    }

    public CaseFileId getOther() {
        return page.parameter("other").isEmpty() ? null : page.id("other", CaseFileId::new);
    }

    /** Whether the second record has been chosen. */
    public boolean isComparing() {
        return getOther() != null;
    }

    public MergeQueries.Comparison getBoth() {
        if (comparison == null) {
            if (getFile().equals(getOther())) {
                throw new RuleViolation(Rule.NOT_FOUND);
            }
            comparison = queries.compare(getFile(), getOther());
        }
        return comparison;
    }

    public List<SamePersonFinding.Suspect> getSuspects() {
        if (suspects == null) {
            suspects = finding.suspects(getFile(), SUSPECTS);
        }
        return suspects;
    }

    /** Looks for the second record by name or A-number. */
    public void search() {
        found = text == null || text.length() < 2 ? List.of() : people.named(text, SUSPECTS).stream().filter(hit -> !hit.file().equals(getFile())).toList();
    }

    public List<PersonHit> getFound() {
        return found;
    }

    /** Only what at least one of them knows. */
    public List<Line> getLines() {
        PersonFolder kept = getBoth().kept();
        PersonFolder gone = getBoth().gone();
        List<Line> lines = new ArrayList<>();
        add(lines, MergedField.NAME, kept.name() == null ? null : kept.name().full(), gone.name() == null ? null : gone.name().full());
        add(lines, MergedField.DESCRIPTION, kept.description(), gone.description());
        add(lines, MergedField.BIRTH, birth(kept.birth()), birth(gone.birth()));
        add(lines, MergedField.PRONOUNS, kept.pronouns(), gone.pronouns());
        add(lines, MergedField.COUNTRY_OF_BIRTH, country(kept.countryOfBirth()), country(gone.countryOfBirth()));
        add(lines, MergedField.NATIONALITY, country(kept.nationality()), country(gone.nationality()));
        add(lines, MergedField.PHONE, kept.phone() == null ? null : kept.phone().shown(), gone.phone() == null ? null : gone.phone().shown());
        add(lines, MergedField.A_NUMBER, kept.aNumber() == null ? null : kept.aNumber().masked(), gone.aNumber() == null ? null : gone.aNumber().masked());
        add(lines, MergedField.SUMMARY, kept.summary(), gone.summary());
        add(lines, MergedField.OPEN_STAY, stay(getBoth().keptStay()), stay(getBoth().goneStay()));
        return lines;
    }

    private void add(List<Line> lines, MergedField field, String kept, String gone) {
        if (kept != null || gone != null) {
            boolean twice = field == MergedField.OPEN_STAY || field == MergedField.A_NUMBER;      // two rows, even where they read alike
            boolean same = kept == null || gone == null || !twice && Objects.equals(kept, gone);
            lines.add(new Line(field, kept, gone, same, chosen(field)));
        }
    }

    /** As posted; at first the older of two open stays, and the word of the record that stays. */
    private Side chosen(MergedField field) {
        return page.choice("choose-" + field, Side.class).orElseGet(() -> field == MergedField.OPEN_STAY && getBoth().keptStay() != null && getBoth().goneStay() != null
            && getBoth().goneStay().since().isBefore(getBoth().keptStay().since()) ? Side.GONE : Side.KEPT);
    }

    private String birth(Birth birth) {
        LocalDate today = say.getToday();
        return birth == null ? null : birth instanceof Birth.On on ? say.longDay(on.date()) : say.of("person.about", birth.ageOn(today));
    }

    private String country(String code) {
        return code == null ? null : say.country(code);
    }

    private String stay(MergeQueries.OpenStay stay) {
        return stay == null ? null : say.of("merge.since", say.moment(stay.since()), stay.facility() != null ? stay.facility() : say.it(stay.kind()));
    }

    /** What needs no choice, because both sides keep what they have: by kind, what comes along from the second record. */
    public List<String> along(PersonFolder of) {
        List<String> along = new ArrayList<>();
        of.aliases().forEach(item -> along.add(item.name().full()));
        of.identifiers().stream().filter(item -> !item.equals(of.aNumber())).forEach(item -> along.add(say.it(item.type()) + " " + item.masked()));
        of.languages().forEach(item -> along.add(say.language(item.language())));
        of.flags().forEach(item -> along.add(item.text()));
        of.family().forEach(item -> along.add(item.name() + " (" + item.relation() + ")"));
        return along;
    }

    /** The four versions that were looked at. */
    public String getSeen() {
        PersonFolder kept = getBoth().kept();
        PersonFolder gone = getBoth().gone();
        return kept.version() + " " + kept.fileVersion() + " " + gone.version() + " " + gone.fileVersion();
    }

    public String merge() {
        String[] seen = page.parameter("seen").orElse("").split(" ");
        if (seen.length != 4) {
            throw new RuleViolation(Rule.FIELD_MALFORMED);
        }
        Map<MergedField, Side> choices = new EnumMap<>(MergedField.class);
        for (MergedField field : MergedField.values()) {
            page.choice("choose-" + field, Side.class).ifPresent(side -> choices.put(field, side));
        }
        merging.merge(getFile(), getOther(), new Seen(Long.parseLong(seen[0]), Long.parseLong(seen[1])), new Seen(Long.parseLong(seen[2]), Long.parseLong(seen[3])), choices);
        return page.done(PERSON + getFile(), "merge.done");
    }

    public List<MergeQueries.Undoable> getUndoable() {
        if (undoable == null) {
            undoable = queries.undoable(getFile());
        }
        return undoable;
    }

    public String name(MergeQueries.Undoable merge) {
        return directory.name(merge.mergedBy());
    }

    public String undo(MergeId id) {
        MergeUndoing.Undone undone = undoing.undo(id);
        if (undone.isWhole()) {
            return page.done(PERSON + undone.back(), "merge.undone");
        }
        String left = undone.left().entrySet().stream().map(entry -> say.it(entry.getKey()) + " " + entry.getValue()).collect(Collectors.joining(", "));
        return page.done(PERSON + undone.back(), "merge.undoneInPart", undone.person() ? say.of("merge.personStays") + (left.isEmpty() ? "" : ", " + left) : left);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
