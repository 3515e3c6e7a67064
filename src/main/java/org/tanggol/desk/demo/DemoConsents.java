package org.tanggol.desk.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.Level;
import org.tanggol.access.OrganizationId;
import org.tanggol.consent.ConsentAnswer;
import org.tanggol.consent.ConsentBlock;
import org.tanggol.consent.ConsentEntry;
import org.tanggol.consent.ConsentKeeping;
import org.tanggol.consent.ConsentWay;
import org.tanggol.consent.Recipient;
import org.tanggol.members.Directory;
import org.tanggol.members.Proof;
import org.tanggol.people.FamilyDetails;
import org.tanggol.people.FamilyMemberId;
import org.tanggol.people.PeopleQueries;
import org.tanggol.people.PersonEditing;
import org.tanggol.people.PersonFolder;
import org.tanggol.people.Phone;

/** What the people of a demonstration allow. */
@ApplicationScoped
class DemoConsents {

    private static final int MONTHS = 3;

    @Inject
    ConsentKeeping keeping;

    @Inject
    PeopleQueries people;

    @Inject
    PersonEditing editing;

    @Inject
    Directory directory;

    @Inject
    Proof proof;

    @Inject
    Clock clock;

    /** @param files by the keys of the people's file */
    void load(Map<String, CaseFileId> files) {
        proof.is(clock.instant());      // nobody is at a screen
        for (NamedCsvRecord row : DemoFile.read("consents.csv")) {
            CaseFileId file = files.get(row.getField("person"));
            LocalDate day = today().minusDays(Long.parseLong(row.getField("days_ago")));
            Set<ConsentBlock> blocks = Stream.of(row.getField("blocks").split(" ")).filter(block -> !block.isEmpty()).map(ConsentBlock::valueOf).collect(Collectors.toSet());
            keeping.record(file, Recipient.relative(relative(file, row)), new ConsentEntry(ConsentAnswer.valueOf(row.getField("answer")), blocks, null, ConsentWay.valueOf(row.getField("way")), day,
                DemoFile.text(row, "spoken"), true, DemoFile.text(row, "words"), day.plusMonths(MONTHS)));
        }
    }

    /** That the person lets another organization see a summary. */
    void toPartner(CaseFileId file, OrganizationId partner) {
        proof.is(clock.instant());
        keeping.record(file, Recipient.partner(partner), new ConsentEntry(ConsentAnswer.GIVEN, Set.of(), Level.SUMMARY, ConsentWay.IN_PERSON, today(), null, false, null, today().plusMonths(MONTHS)));
    }

    private FamilyMemberId relative(CaseFileId file, NamedCsvRecord row) {
        UUID known = people.folder(file).family().stream().filter(one -> one.name().equals(row.getField("name"))).map(PersonFolder.FamilyItem::id).findFirst().orElse(null);
        String phone = DemoFile.text(row, "phone");
        return known != null ? new FamilyMemberId(known)
            : editing.addFamily(file, new FamilyDetails(row.getField("name"), row.getField("relation"), phone == null ? null : Phone.of(phone, "phone"), null, null, DemoFile.text(row, "language")));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), directory.organization().zone());
    }
}
