package org.tanggol.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tanggol.docket.HearingTime;
import org.tanggol.docket.HearingType;
import org.tanggol.imports.sheet.Sheet;
import org.tanggol.imports.sheet.SheetReading;
import org.tanggol.imports.sheet.SheetRow;
import org.tanggol.people.IdentifierType;
import org.tanggol.proceedings.ProceedingKind;
import org.tanggol.reference.CourtId;
import org.tanggol.reference.CourtRow;
import org.tanggol.reference.FacilityId;
import org.tanggol.reference.FacilityKind;
import org.tanggol.reference.FacilityRow;
import org.tanggol.reference.ReferenceQueries;

/** Whole files as offices have them, read to people: headings, order of dates, two in a row, one on several rows, flaws. */
class SampleFilesTest {

    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-24T18:00:00Z"), ZoneOffset.UTC);
    private static final CourtRow COURT = new CourtRow(new CourtId(new UUID(0, 7)), "Adelanto Immigration Court", "Adelanto", "CA", PACIFIC.getId());
    private static final FacilityRow PLACE = new FacilityRow(new FacilityId(new UUID(0, 8)), "ADLNTCA", "Adelanto ICE Processing Center", "Adelanto", "CA", FacilityKind.NOT_STATED,
        null, false, null, PACIFIC.getId(), COURT.id());

    private static final ReferenceQueries REFERENCE = new ReferenceQueries() {
        @Override
        public List<FacilityRow> facilitiesLike(String text, int limit) {
            return text.toLowerCase().contains("adelanto") || text.equals("ADLNTCA") ? List.of(PLACE) : List.of();
        }

        @Override
        public Optional<FacilityRow> facility(FacilityId id) {
            return Optional.of(PLACE);
        }

        @Override
        public List<CourtRow> courts() {
            return List.of(COURT);
        }
    };

    private static SheetPlan plan;
    private static CourtId court;

    @AfterEach
    void noCourt() {
        court = null;
    }

    private static Gathering.Gathered read(byte[] file, NameOrder names) {
        return read(file, names, false);
    }

    private static Gathering.Gathered read(byte[] file, NameOrder names, boolean unreadToNotes) {
        Sheet sheet = SheetReading.read(file).get(0);
        int header = Headings.header(sheet, Map.of());
        List<SheetRow> below = sheet.rows().subList(header + 1, sheet.rows().size());
        plan = new SheetPlan(Headings.guess(sheet.rows().get(header), below, Map.of()), null, names, null, unreadToNotes, court);
        plan = plan.with(DateOrders.told(plan, below));
        return new Gathering(new RowReading(plan, sheet.rows().get(header).cells(), new Places(REFERENCE), new Colleagues(List.of()), NOW, PACIFIC), plan).gather(below);
    }

    private static List<String> fields() {
        return plan.columns().values().stream().map(ColumnTarget::code).toList();
    }

    @Test
    void readsTheExportOfACaseSystem() {
        List<Entry> people = read(Samples.file("case-system-export.csv"), NameOrder.GIVEN_FIRST).entries();

        assertThat(fields()).containsExactly("OFFICE_NUMBER", "GIVEN", "FAMILY", "BIRTH_DATE", "A_NUMBER", "COUNTRY_OF_BIRTH", "LANGUAGE", "FACILITY", "TAKEN_ON", "PROCEEDING_KIND",
            "COURT", "HEARING_DATE", "HEARING_TYPE", "LAWYER");
        assertThat(plan.dates()).isEqualTo(DateOrder.MONTH_FIRST);
        assertThat(people).hasSize(6);
        Entry rosalinda = people.get(0);
        assertThat(rosalinda.rows).containsExactly(5, 10);
        assertThat(rosalinda.isFlawed()).isFalse();
        assertThat(rosalinda.aNumber.digits()).isEqualTo("240118301");
        assertThat(rosalinda.numbers.get(IdentifierType.OTHER)).containsExactly("26-0001");
        assertThat(rosalinda.languages).extracting(language -> language.language()).containsExactly("quc");
        assertThat(rosalinda.settings).extracting(Entry.Setting::type).containsExactly(HearingType.MASTER, HearingType.BOND_REDETERMINATION);
        assertThat(rosalinda.settings).extracting(Entry.Setting::matter).containsExactly(ProceedingKind.REMOVAL, ProceedingKind.BOND);
        HearingTime.Exact first = (HearingTime.Exact) rosalinda.settings.iterator().next().time();
        assertThat(first.at().local()).isEqualTo("2026-12-17T09:00");
        assertThat(first.at().instant()).isEqualTo("2026-12-17T17:00:00Z");
        assertThat(rosalinda.stays).extracting(Entry.StaySpan::taken).containsExactly(LocalDate.of(2026, 11, 2));
    }

    @Test
    void saysOfEveryRefusedCellWhereAndWhy() {
        List<Entry> people = read(Samples.file("case-system-export.csv"), NameOrder.GIVEN_FIRST).entries();

        assertThat(people.get(2).flaws).containsExactly(new Flaw(7, 3, CellProblem.DATE_UNREADABLE));
        assertThat(people.get(3).flaws).containsExactly(new Flaw(8, 7, CellProblem.FACILITY_UNKNOWN));
        assertThat(people.get(5).flaws).as("the number of somebody born in another year").containsExactly(new Flaw(12, 4, CellProblem.A_NUMBER_OF_ANOTHER));
    }

    @Test
    void readsASpanishListInWindowsLetters() {
        List<Entry> people = read(Samples.file("lista-detenidos-1252.csv"), NameOrder.GIVEN_FIRST_TWO_FAMILIES).entries();

        assertThat(fields()).containsExactly("NAME", "BIRTH_DATE", "A_NUMBER", "COUNTRY_OF_BIRTH", "LANGUAGE", "FACILITY", "TAKEN_ON", "CONTACT_PHONE", "CONTACT_NAME", "HEARING_DATE",
            "HEARING_TIME", "COURT", "NOTE");
        assertThat(plan.dates()).isEqualTo(DateOrder.DAY_FIRST);
        assertThat(people).hasSize(3);
        Entry inigo = people.get(0);
        assertThat(inigo.flaws).isEmpty();
        assertThat(inigo.name.full()).isEqualTo("Íñigo Xicará Ñahui");
        assertThat(inigo.name.family()).isEqualTo("Xicará");
        assertThat(inigo.family).extracting(kin -> kin.name() + "/" + kin.relation() + "/" + kin.phone().e164()).containsExactly("Lucía/hermana/+19095550181");
        assertThat(((HearingTime.Exact) inigo.settings.iterator().next().time()).at().local()).isEqualTo("2026-12-08T08:30");
        assertThat(inigo.stays.get(0).taken()).isEqualTo(LocalDate.of(2026, 10, 12));
        assertThat(people.get(2).flaws).extracting(Flaw::problem).containsExactly(CellProblem.DATE_UNREADABLE);
    }

    @Test
    void readsTwoPeopleOfARow() {
        List<Entry> people = read(Samples.handKept(), NameOrder.GIVEN_FIRST).entries();

        assertThat(fields()).contains("NAME", "A_NUMBER", "NAME.2", "A_NUMBER.2", "FACILITY", "TAKEN_ON");
        assertThat(people).extracting(Entry::title).containsExactly("Teodoro Ixcoy", "Delfina Ixcoy", "Hermelinda Caal", "Baltazar Caal");
        assertThat(people).extracting(entry -> entry.aNumber.digits()).containsExactly("240118501", "240118502", "240118503", "240118504");
        assertThat(people).allSatisfy(entry -> assertThat(entry.stays).hasSize(1)).allSatisfy(entry -> assertThat(entry.flaws).isEmpty());
    }

    @Test
    void aFormulaWithoutAValueBecomesNobodysName() {
        List<Entry> people = read("Name,Notes\n#REF!,called twice\nDomitila Sunún,#N/A\nAgapito Sunún,fine\n".getBytes(StandardCharsets.UTF_8), NameOrder.GIVEN_FIRST).entries();

        assertThat(people.get(0).flaws).containsExactly(new Flaw(2, 0, CellProblem.FORMULA_ERROR));
        assertThat(people.get(1).flaws).containsExactly(new Flaw(3, 1, CellProblem.FORMULA_ERROR));
        assertThat(people.get(2).flaws).isEmpty();
    }

    @Test
    void whatCannotBeReadGoesIntoTheNoteWhereTheOfficeSaysSo() {
        List<Entry> people = read(Samples.file("case-system-export.csv"), NameOrder.GIVEN_FIRST, true).entries();

        assertThat(people.get(2).flaws).isEmpty();
        assertThat(people.get(2).birth).isNull();
        assertThat(people.get(2).notes).anySatisfy(note -> assertThat(note).endsWith(": 13/45/1990"));
        assertThat(people.get(3).flaws).isEmpty();
        assertThat(people.get(3).notes).anySatisfy(note -> assertThat(note).endsWith(": No Such Place Anywhere"));
        assertThat(people.get(5).flaws).as("whose number it is must be known").containsExactly(new Flaw(12, 4, CellProblem.A_NUMBER_OF_ANOTHER));
    }

    @Test
    void whatIsTooLongIsRefusedAllTheSame() {
        String sheet = "Name,A number,Medical\nDomitila Sunún,A240118999," + "insulin ".repeat(50) + "\n";

        Entry domitila = read(sheet.getBytes(StandardCharsets.UTF_8), NameOrder.GIVEN_FIRST, true).entries().get(0);

        assertThat(domitila.flaws).containsExactly(new Flaw(2, 2, CellProblem.TOO_LONG));
        assertThat(domitila.notes).isEmpty();
    }

    @Test
    void aHearingIsNeverLeftToANoteAlone() {
        String sheet = "Name,Court,Next Hearing Date,Hearing Time,Language\nDomitila Sunún,Adelanto,next week,9:00,Klingon\nAgapito Sunún,Adelanto,12/18/2026,9:00,Spanish\n";

        Entry domitila = read(sheet.getBytes(StandardCharsets.UTF_8), NameOrder.GIVEN_FIRST, true).entries().get(0);

        assertThat(domitila.flaws).isEmpty();
        assertThat(domitila.settings).isEmpty();
        assertThat(domitila.unreadHearings).as("what somebody has to look up").containsExactly("Court: Adelanto; Next Hearing Date: next week; Hearing Time: 9:00");
        assertThat(domitila.notes).containsExactlyInAnyOrder("Language: Klingon", "Court: Adelanto; Next Hearing Date: next week; Hearing Time: 9:00");
    }

    @Test
    void aCourtThatNobodyCanReadTakesNoHearingAlong() {
        String sheet = "Name,Court,Next Hearing Date,Hearing Time\nDomitila Sunún,Nowhere at all,12/18/2026,9:00\n";

        court = COURT.id();
        Entry domitila = read(sheet.getBytes(StandardCharsets.UTF_8), NameOrder.GIVEN_FIRST, true).entries().get(0);

        assertThat(domitila.settings).as("not at another court").isEmpty();
        assertThat(domitila.unreadHearings).containsExactly("Court: Nowhere at all; Next Hearing Date: 12/18/2026; Hearing Time: 9:00");
    }

    @Test
    void aHearingThatAFormulaLostIsRefused() {
        String sheet = "Name,Court,Next Hearing Date\nDomitila Sunún,Adelanto,#REF!\nAgapito Sunún,Adelanto,12/18/2026\n";

        Entry domitila = read(sheet.getBytes(StandardCharsets.UTF_8), NameOrder.GIVEN_FIRST, true).entries().get(0);

        assertThat(domitila.flaws).extracting(Flaw::column).contains(2);
    }

    @Test
    void theCourtOfTheFileIsThatOfRowsThatNameNone() {
        String sheet = "Name,Next Hearing Date,Hearing Time\nDomitila Sunún,12/18/2026,9:00\n";

        assertThat(read(sheet.getBytes(StandardCharsets.UTF_8), NameOrder.GIVEN_FIRST).entries().get(0).flaws).containsExactly(new Flaw(2, 1, CellProblem.COURT_MISSING));
        court = COURT.id();
        Entry domitila = read(sheet.getBytes(StandardCharsets.UTF_8), NameOrder.GIVEN_FIRST).entries().get(0);

        assertThat(domitila.flaws).isEmpty();
        assertThat(domitila.settings.iterator().next().court()).isEqualTo(COURT.id());
        assertThat(((HearingTime.Exact) domitila.settings.iterator().next().time()).at().zone().getId()).isEqualTo(COURT.zone());
    }

    @Test
    void aTrackerSaysTheSecondNameInParenthesesAndTheJudgeBehindTheCourt() {
        String sheet = "Name 1,Name 2 (spouse / kid),Det. since,Next hrg,time,Court / IJ\nDomitila Sunún,Agapito Sunún,11/13/2026,12/18/2026,9:00,Adelanto / Marchetti\nEulalia Caal,,11/14/2026,none yet,,\n";

        List<Entry> people = read(sheet.getBytes(StandardCharsets.UTF_8), NameOrder.GIVEN_FIRST).entries();

        assertThat(fields()).containsExactly("NAME", "NAME.2", "TAKEN_ON", "HEARING_DATE", "HEARING_TIME", "COURT");
        assertThat(people).extracting(Entry::title).containsExactly("Domitila Sunún", "Agapito Sunún", "Eulalia Caal");
        assertThat(people).allSatisfy(entry -> assertThat(entry.flaws).isEmpty());
        assertThat(people.get(0).settings.iterator().next().judge()).isEqualTo("Marchetti");
        assertThat(people.get(0).settings.iterator().next().court()).isEqualTo(COURT.id());
        assertThat(people.get(2).settings).isEmpty();
    }

    @Test
    void aColumnOfYesAndNoHoldsNoDates() {
        String sheet = "Client,Detained?,Date Detained,Emergency Contact Name,Emergency Contact Relation\nDomitila Sunún,Y,11/02/2026,Ana,sister\nAgapito Sunún,N,11/13/2026,Eva,aunt\n";

        List<Entry> people = read(sheet.getBytes(StandardCharsets.UTF_8), NameOrder.GIVEN_FIRST).entries();

        assertThat(fields()).containsExactly("NAME", "TAKEN_ON", "CONTACT_NAME", "CONTACT_RELATION");
        assertThat(people.get(0).stays.get(0).taken()).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(people.get(0).family).extracting(kin -> kin.name() + "/" + kin.relation()).containsExactly("Ana/sister");
    }
}
