package org.tanggol.desk.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.Level;
import org.tanggol.access.MemberId;
import org.tanggol.access.Open;
import org.tanggol.access.Standing;
import org.tanggol.members.Proof;
import org.tanggol.people.ANumber;
import org.tanggol.people.Birth;
import org.tanggol.people.CaseOpening;
import org.tanggol.people.CaseOrigin;
import org.tanggol.people.FamilyDetails;
import org.tanggol.people.HealthKind;
import org.tanggol.people.LanguageSpec;
import org.tanggol.people.PersonDetails;
import org.tanggol.people.PersonEditing;
import org.tanggol.people.PersonName;
import org.tanggol.people.Phone;
import org.tanggol.work.CaseSharing;
import org.tanggol.work.Part;
import org.tanggol.work.TeamKeeping;

/** The people of a demonstration, through the same use cases as everybody else; one transaction for one organization. */
@ApplicationScoped
@Transactional
public class DemoPeople {

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseOpening opening;

    @Inject
    PersonEditing editing;

    @Inject
    TeamKeeping team;

    @Inject
    DemoCustody custody;

    @Inject
    DemoDocket docket;

    @Inject
    DemoConsents consents;

    @Inject
    DemoMessages messages;

    @Inject
    DemoCompany company;

    @Inject
    Caller caller;

    @Inject
    CaseSharing sharing;

    @Inject
    Proof proof;

    @Inject
    Clock clock;

    /** Does nothing where there are people already. */
    @Open("called by the start of a demonstration only, as a member of the organization")
    public void load(DemoSeating.House house) {
        boolean filled = em.createQuery("select count(f) from CaseFile f", Long.class).getSingleResult() > 0;
        if (filled) {
            return;
        }
        Map<String, CaseFileId> files = new LinkedHashMap<>();
        if (house.members().containsKey("lea")) {
            for (NamedCsvRecord row : DemoFile.read("people.csv")) {
                files.put(row.getField("key"), person(row, house));
            }
            docket.load(files, house);
            custody.checks(files);
            consents.load(files);
            messages.load(files);
            company.load(files, house);
        } else {
            CaseFileId file = opening.open(new PersonDetails(new PersonName("Ewa", "Nowicka", null, null), null, null, "she/her", "PL", "PL", List.of(new LanguageSpec("pl", true, null)),
                new ANumber("900000909"), false, null), CaseOrigin.REFERRAL);
            if (house.members().containsKey("june")) {
                team.join(file, house.members().get("june"), Part.CASEWORKER, null);
                team.join(file, house.members().get("yuki"), Part.VOLUNTEER, LocalDate.ofInstant(clock.instant(), caller.zone()).plusDays(60));
                share(file);
            }
        }
    }

    /** The first house sees a summary of it, so that the menu has somewhere to lead. */
    private void share(CaseFileId file) {
        proof.is(clock.instant());      // nobody is at a screen
        sharing.partners().stream().filter(partner -> partner.name().equals(DemoSeating.FIRST)).findFirst()
            .ifPresent(partner -> {
                consents.toPartner(file, partner.id());
                sharing.share(file, partner.id(), Level.SUMMARY, null);
            });
    }

    private CaseFileId person(NamedCsvRecord row, DemoSeating.House house) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), caller.zone());
        String age = DemoFile.text(row, "age");
        String number = DemoFile.text(row, "a_number");
        PersonDetails details = new PersonDetails(
            new PersonName(DemoFile.text(row, "given"), DemoFile.text(row, "family"), DemoFile.text(row, "second_family"), DemoFile.text(row, "preferred")),
            DemoFile.text(row, "description"), age == null ? null : number == null ? Birth.estimated(Integer.parseInt(age), today) : Birth.on(today.minusYears(Integer.parseInt(age)).minusDays(120), today),
            DemoFile.text(row, "pronouns"), DemoFile.text(row, "country"), DemoFile.text(row, "country"), languages(row.getField("languages")),
            number == null ? null : new ANumber(number), false, null);
        CaseFileId file = opening.open(details, CaseOrigin.CALL);
        for (String flag : row.getField("flags").split("\\|")) {
            if (!flag.isEmpty()) {
                String kind = flag.substring(0, flag.indexOf(':'));
                editing.addHealthFlag(file, HealthKind.valueOf(kind.replace("!", "")), kind.endsWith("!"), flag.substring(flag.indexOf(':') + 1));
            }
        }
        String[] family = row.getField("relative").split(";");
        if (family.length == 4) {
            editing.addFamily(file, new FamilyDetails(family[0], family[1], Phone.of(family[2], "phone"), null, null, family[3]));
        }
        custody.stay(file, row.getField("custody"));
        for (String member : row.getField("team").split(" ")) {
            if (!member.isEmpty() && house.staffed()) {
                String[] parts = member.split(":");
                team.join(file, house.members().get(parts[0]), Part.valueOf(parts[1]), null);
            }
        }
        String summary = DemoFile.text(row, "summary");
        if (summary != null) {
            as(house.members().get("lea"), () -> editing.summarize(file, 0, summary));
        }
        return file;
    }

    /** Does something as another member, so that the history reads as it would. */
    void as(MemberId member, Runnable deed) {
        Standing before = caller.standing();
        caller.is(new Standing(member, before.organization(), null, before.roles(), before.permissions(), before.locale(), before.zone(), before.elsewhere()));
        try {
            deed.run();
        } finally {
            caller.is(before);
        }
    }

    private static List<LanguageSpec> languages(String text) {
        List<LanguageSpec> languages = new ArrayList<>();
        for (String language : text.split(" ")) {
            if (!language.isEmpty()) {
                languages.add(new LanguageSpec(language.replace("!", ""), language.endsWith("!"), null));
            }
        }
        return languages;
    }
}
