package org.tanggol.disclosures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tanggol.access.CaseFileId;
import org.tanggol.custody.CustodyFolder;
import org.tanggol.custody.CustodyQueries;
import org.tanggol.docket.DocketQueries;
import org.tanggol.members.Directory;
import org.tanggol.people.PeopleQueries;
import org.tanggol.people.PersonFolder;
import org.tanggol.people.WholeNumbers;
import org.tanggol.work.NotesToDisclose;

/** Puts together what of a case would be given, part by part, and what is left out. Runs in the transaction of the use case that asks. */
@ApplicationScoped
class RecordGathering {

    @Inject
    PeopleQueries people;

    @Inject
    WholeNumbers numbers;

    @Inject
    CustodyQueries custody;

    @Inject
    DocketQueries docket;

    @Inject
    NotesToDisclose notes;

    @Inject
    Directory directory;

    @Inject
    DocketOnPaper docketOnPaper;

    /** What has been gathered so far. */
    private record Gathering(Set<DisclosedPart> parts, JsonObjectBuilder json, Map<DisclosedPart, Integer> counts, List<GatheredRecord.LeftOut> left) {

        void put(DisclosedPart part, String name, JsonArrayBuilder items, int count) {
            if (parts.contains(part)) {
                json.add(name, items);
                counts.merge(part, count, Integer::sum);
            } else if (count > 0) {
                left.add(new GatheredRecord.LeftOut(name, count, null, "", GatheredRecord.Why.NOT_ASKED_FOR));
            }
        }
    }

    GatheredRecord gather(CaseFileId file, Set<DisclosedPart> parts) {
        return gather(people.folder(file), parts);
    }

    /** @param person as it has just been read */
    GatheredRecord gather(PersonFolder person, Set<DisclosedPart> parts) {
        CaseFileId file = person.file();
        Gathering gathering = new Gathering(parts, Json.createObjectBuilder(), new EnumMap<>(DisclosedPart.class), new ArrayList<>());
        gathering.json().add("case_number", person.number());
        JsonArrayBuilder one = Json.createArrayBuilder().add(PersonOnPaper.person(person, numbers.of(file)));
        gathering.put(DisclosedPart.PERSON, "person", one, 1);
        gathering.put(DisclosedPart.FAMILY, "family", PersonOnPaper.family(person), person.family().size());
        gathering.put(DisclosedPart.HEALTH, "health_and_safety", PersonOnPaper.flags(person), person.flags().size());
        CustodyFolder held = custody.folders(List.of(file)).getOrDefault(file, new CustodyFolder(List.of(), List.of()));
        gathering.put(DisclosedPart.CUSTODY, "custody", CustodyOnPaper.stays(held), held.stays().stream().mapToInt(stay -> stay.stints().size()).sum());
        docketOnPaper.write(docket.folder(file), (items, count) -> gathering.put(DisclosedPart.DOCKET, "proceedings", items, count));
        notes(gathering, notes.of(file));
        return new GatheredRecord(gathering.json().build(), gathering.counts(), List.copyOf(gathering.left()));
    }

    private void notes(Gathering gathering, List<NotesToDisclose.Item> all) {
        JsonArrayBuilder open = Json.createArrayBuilder();
        List<NotesToDisclose.Item> given = all.stream().filter(note -> !note.isPrivileged()).sorted(Comparator.comparing(NotesToDisclose.Item::writtenAt)).toList();
        for (NotesToDisclose.Item note : given) {
            open.add(Json.createObjectBuilder().add("written_at", note.writtenAt().toString()).add("author", directory.actor(note.author())).add("kind", note.kind().name())
                .add("text", note.text()));
        }
        gathering.put(DisclosedPart.NOTES, "notes", open, given.size());
        for (NotesToDisclose.Item note : all) {
            if (note.isPrivileged()) {
                LocalDate day = LocalDate.ofInstant(note.writtenAt(), ZoneOffset.UTC);
                gathering.left().add(new GatheredRecord.LeftOut("note", 1, day, directory.actor(note.author()), GatheredRecord.Why.PRIVILEGED));
            }
        }
    }
}
