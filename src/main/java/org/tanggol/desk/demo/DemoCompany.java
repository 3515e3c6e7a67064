package org.tanggol.desk.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseFileId;
import org.tanggol.accompaniment.AccompanimentKind;
import org.tanggol.accompaniment.AccompanimentRequestId;
import org.tanggol.accompaniment.CompanyAsking;
import org.tanggol.accompaniment.CompanyFilling;
import org.tanggol.accompaniment.InvitationId;
import org.tanggol.accompaniment.RequestEntry;
import org.tanggol.docket.DocketQueries;
import org.tanggol.docket.HearingRow;
import org.tanggol.docket.HearingTime;
import org.tanggol.people.PeopleQueries;
import org.tanggol.people.PersonFolder;
import org.tanggol.reference.CourtRow;
import org.tanggol.reference.ReferenceQueries;
import org.tanggol.volunteers.Fluency;
import org.tanggol.volunteers.FreeHours;
import org.tanggol.volunteers.PaperKind;
import org.tanggol.volunteers.Skill;
import org.tanggol.volunteers.Spoken;
import org.tanggol.volunteers.VolunteerId;
import org.tanggol.volunteers.VolunteerKeeping;
import org.tanggol.volunteers.VolunteerProfile;
import org.tanggol.volunteers.VolunteerQueries;
import org.tanggol.volunteers.VolunteerState;

/** Volunteers of a demonstration, and what company is asked for. */
@ApplicationScoped
class DemoCompany {

    private static final int TRAINED_DAYS = 200;
    private static final int YEAR = 365;

    @PersistenceContext
    EntityManager em;

    @Inject
    VolunteerKeeping volunteers;

    @Inject
    VolunteerQueries register;

    @Inject
    CompanyAsking asking;

    @Inject
    CompanyFilling filling;

    @Inject
    DocketQueries docket;

    @Inject
    PeopleQueries people;

    @Inject
    ReferenceQueries reference;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** @param files by the keys of the people's file */
    void load(Map<String, CaseFileId> files, DemoSeating.House house) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), caller.zone());
        Map<String, VolunteerId> names = new LinkedHashMap<>();
        for (NamedCsvRecord row : DemoFile.read("volunteers.csv")) {
            names.put(row.getField("name"), volunteer(row, house, today));
        }
        for (NamedCsvRecord row : DemoFile.read("company.csv")) {
            request(row, files.get(row.getField("person")), names, today);
        }
    }

    private VolunteerId volunteer(NamedCsvRecord row, DemoSeating.House house, LocalDate today) {
        VolunteerId id = volunteers.add(new VolunteerProfile(row.getField("name"), DemoFile.text(row, "phone"), DemoFile.text(row, "email"), row.getField("town"), row.getField("state"), null, null,
            words(row.getField("languages")).stream().map(DemoCompany::spoken).toList(), words(row.getField("skills")).stream().map(Skill::valueOf).collect(Collectors.toSet()),
            !row.getField("vehicle").isEmpty(), Integer.parseInt(row.getField("miles")), free(row.getField("free")), null, null, null));
        VolunteerState stage = VolunteerState.valueOf(row.getField("stage"));
        if (stage != VolunteerState.APPLIED) {
            volunteers.recordPaper(id, PaperKind.TRAINING, today.minusDays(TRAINED_DAYS), null);
            move(id, VolunteerState.SCREENING);
        }
        if (stage == VolunteerState.CLEARED) {
            volunteers.recordPaper(id, PaperKind.BACKGROUND_CHECK, today.minusDays(TRAINED_DAYS), today.plusDays(Integer.parseInt(row.getField("check_days"))));
            volunteers.recordPaper(id, PaperKind.AGREEMENT, today.minusDays(TRAINED_DAYS), today.plusDays(YEAR));
            move(id, VolunteerState.CLEARED);
        }
        String member = DemoFile.text(row, "member");
        if (member != null && house.members().containsKey(member)) {
            em.flush();
            volunteers.letIn(id, register.one(id).version(), house.members().get(member), null);
        }
        return id;
    }

    private void move(VolunteerId id, VolunteerState to) {
        em.flush();     // versions are counted when rows are written
        volunteers.move(id, register.one(id).version(), to);
    }

    private void request(NamedCsvRecord row, CaseFileId file, Map<String, VolunteerId> names, LocalDate today) {
        HearingRow hearing = row.getField("hearing").isEmpty() ? null
            : docket.folder(file).upcoming().stream().filter(HearingRow::isExact).findFirst().orElseThrow();
        LocalDateTime local = hearing != null ? ((HearingTime.Exact) hearing.time()).at().local() : LocalDateTime.of(today.plusDays(Long.parseLong(row.getField("day"))), LocalTime.parse(row.getField("time")));
        ZoneId zone = hearing != null ? hearing.zone() : ZoneId.of(row.getField("zone"));
        CourtRow court = hearing == null || hearing.setting().court() == null ? null : reference.courtsById().get(hearing.setting().court());
        String place = Stream.of(DemoFile.text(row, "place"), hearing == null ? null : hearing.setting().room(), court == null ? null : court.name()).filter(part -> part != null).findFirst().orElse(null);
        PersonFolder.FamilyItem kin = people.folder(file).family().stream().filter(one -> !one.barred()).findFirst().orElse(null);
        AccompanimentRequestId id = asking.ask(file, new RequestEntry(AccompanimentKind.valueOf(row.getField("kind")), hearing == null ? null : hearing.id(), local, zone,
            Integer.parseInt(row.getField("minutes")), Integer.parseInt(row.getField("early")), Integer.parseInt(row.getField("needed")), words(row.getField("languages")), words(row.getField("relays")),
            !row.getField("driver").isEmpty(), !row.getField("risky").isEmpty(),
            new RequestEntry.Shown(row.getField("name"), court == null ? row.getField("town") : court.city(), court == null ? row.getField("state") : court.state()),
            new RequestEntry.Brief(place, kin == null ? null : kin.name(), kin == null || kin.phone() == null ? null : kin.phone().shown()), DemoFile.text(row, "safety")), null);
        em.flush();
        for (String one : row.getField("asked").isEmpty() ? List.<String>of() : split(row.getField("asked"))) {
            InvitationId invitation = filling.invite(id, names.get(one.replaceAll("[+-]$", "")));
            em.flush();
            if (one.endsWith("+") || one.endsWith("-")) {
                filling.answered(invitation, one.endsWith("+"));
            }
        }
    }

    /** Names of two words each, with a sign for what they answered. */
    private static List<String> split(String asked) {
        String[] words = asked.split(" ");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < words.length; i += 2) {
            names.add(words[i] + " " + words[i + 1]);
        }
        return names;
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    private static Spoken spoken(String packed) {
        String[] parts = packed.split(":");
        return new Spoken(parts[0], Fluency.valueOf(parts[1]), parts.length > 2);
    }

    private static Map<DayOfWeek, FreeHours> free(String packed) {
        Map<DayOfWeek, FreeHours> free = new EnumMap<>(DayOfWeek.class);
        String[] parts = packed.split(":");
        parts[0].chars().forEach(day -> free.put(DayOfWeek.of(day - '0'), FreeHours.valueOf(parts[1])));
        return free;
    }
}
