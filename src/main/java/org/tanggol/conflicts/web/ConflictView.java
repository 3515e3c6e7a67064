package org.tanggol.conflicts.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tanggol.access.CaseFileId;
import org.tanggol.conflicts.ConflictChecking;
import org.tanggol.conflicts.ConflictQueries;
import org.tanggol.conflicts.ConflictResult;
import org.tanggol.conflicts.Party;
import org.tanggol.conflicts.PartyKind;
import org.tanggol.members.Directory;
import org.tanggol.members.web.SignedIn;
import org.tanggol.people.PeopleQueries;
import org.tanggol.people.PersonFolder;
import org.tanggol.platform.faces.Page;
import org.tanggol.work.Drafts;

/** The conflict check: who is looked for, what looks alike and why, and what was decided. Names are posted, never in the address. */
@Named
@RequestScoped
public class ConflictView {

    private static final String INTAKE = "intake";

    @Inject
    ConflictChecking checking;

    @Inject
    ConflictQueries queries;

    @Inject
    PeopleQueries people;

    @Inject
    Drafts drafts;

    @Inject
    Directory directory;

    @Inject
    SignedIn me;

    @Inject
    Page page;

    private PersonFolder person;
    private List<ConflictQueries.Check> checks;
    private String persons;
    private String family;
    private String adverse;
    private String related;
    private ConflictResult result;
    private String reason;
    private List<ConflictChecking.Hit> hits;

    /** Names and family are taken over: of a file, or of the call that is being taken. */
    @PostConstruct
    void begin() {
        if (getFile() != null) {
            PersonFolder known = getPerson();
            persons = Stream.concat(Stream.of(known.title()), known.aliases().stream().map(alias -> alias.name().full())).collect(Collectors.joining("\n"));
            family = known.family().stream().map(PersonFolder.FamilyItem::name).collect(Collectors.joining("\n"));
        } else {
            drafts.kept(INTAKE).map(Drafts.Kept::fields).ifPresent(typed -> {
                persons = Stream.of("given", "family", "secondFamily").map(typed::get).filter(Objects::nonNull).collect(Collectors.joining(" "));
                family = typed.get("callerName");
            });
        }
    }

    /** The file the check is for, or null while there is none yet. */
    public CaseFileId getFile() {
        return page.parameter("file").isEmpty() ? null : page.id("file", CaseFileId::new);
    }

    public PersonFolder getPerson() {
        if (person == null && getFile() != null) {
            person = people.folder(getFile());
        }
        return person;
    }

    public void search() {
        hits = checking.search(parties(), getFile());
    }

    private List<Party> parties() {
        return Stream.of(Party.lines(PartyKind.PERSON, persons), Party.lines(PartyKind.FAMILY, family), Party.lines(PartyKind.ADVERSE, adverse),
            Party.lines(PartyKind.RELATED, related)).flatMap(lines -> lines).toList();
    }

    public String keep() {
        search();
        checking.keep(getFile(), parties(), hits.size(), result, reason);
        return page.done("/people/conflict?file=" + getFile(), "conflict.kept");
    }

    /** Null until somebody has searched. */
    public List<ConflictChecking.Hit> getHits() {
        return hits;
    }

    public boolean isSearched() {
        return hits != null;
    }

    public List<ConflictQueries.Check> getChecks() {
        if (checks == null) {
            checks = getFile() == null || !me.may("READ_HISTORY") ? List.of() : queries.of(getFile());
        }
        return checks;
    }

    public String name(ConflictQueries.Check check) {
        return directory.name(check.checkedBy());
    }

    public ConflictResult[] getResults() {
        return ConflictResult.values();
    }

    public String getPersons() {
        return persons;
    }

    public void setPersons(String persons) {
        this.persons = persons;
    }

    public String getFamily() {
        return family;
    }

    public void setFamily(String family) {
        this.family = family;
    }

    public String getAdverse() {
        return adverse;
    }

    public void setAdverse(String adverse) {
        this.adverse = adverse;
    }

    public String getRelated() {
        return related;
    }

    public void setRelated(String related) {
        this.related = related;
    }

    public ConflictResult getResult() {
        return result;
    }

    public void setResult(ConflictResult result) {
        this.result = result;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
