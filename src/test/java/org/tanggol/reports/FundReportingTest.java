package org.tanggol.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.banking.BankMonth;
import org.tanggol.bonds.BondFigures;
import org.tanggol.bonds.BondFunding;
import org.tanggol.ledger.Account;
import org.tanggol.ledger.BondId;
import org.tanggol.ledger.FundFigures;
import org.tanggol.ledger.JournalEvent;
import org.tanggol.ledger.LedgerQueries;
import org.tanggol.ledger.Money;
import org.tanggol.platform.Speech;
import org.tanggol.platform.faces.Words;

/** A treasurer's numbers from bonds as they are recorded, and as they stand on paper. */
class FundReportingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 15);

    private final Map<BondId, Money> out = new HashMap<>();

    private BondFigures.Row bond(BondFunding funding, LocalDate granted, LocalDate posted, LocalDate released, LocalDate cancelled, LocalDate refunded, LocalDate forfeited) {
        BondFigures.Row row = new BondFigures.Row(BondId.next(), CaseFileId.next(), funding, cancelled == null ? DAY.minusDays(4) : cancelled, Money.ofDollars(5_000), granted, posted, released, cancelled, refunded,
            forfeited);
        if (refunded == null && forfeited == null) {
            out.put(row.id(), row.amount());
        }
        return row;
    }

    private BondFigures.Row back(int days) {
        LocalDate ended = DAY.minusDays(300);
        return bond(BondFunding.REFUNDED, ended.minusDays(200), ended.minusDays(190), ended.minusDays(188), ended, ended.plusDays(days), null);
    }

    private static Object cell(Figure figure, int row, Column column) {
        return figure.rows().get(row).get(column);
    }

    @Test
    void daysFromDecisionToReleaseFallIntoBands() {
        LocalDate decided = DAY.minusDays(40);
        List<BondFigures.Row> bonds = List.of(bond(BondFunding.ACTIVE, decided, decided, decided.plusDays(3), null, null, null), bond(BondFunding.ACTIVE, decided, decided, decided.plusDays(4), null, null, null),
            bond(BondFunding.ACTIVE, decided, decided, decided.plusDays(31), null, null, null), bond(BondFunding.SENT, decided, null, null, null, null, null),
            bond(BondFunding.CLOSED, DAY.minusYears(2), DAY.minusYears(2), DAY.minusYears(2), null, null, null));
        Figure figure = FundReporting.release(bonds, DAY);
        assertThat(figure.rows().stream().map(row -> row.get(Column.BONDS)).toList()).containsExactly(1L, 1L, 0L, 0L, 1L);
        assertThat(figure.basis()).isEqualTo(4);
    }

    @Test
    void whatComesBackIsExpectedByHowLongOthersTook() {
        BondFigures.Row ended = bond(BondFunding.CANCELLED, DAY.minusDays(400), DAY.minusDays(390), DAY.minusDays(388), DAY.minusDays(20), null, null);
        BondFigures.Row late = bond(BondFunding.REFUND_CLAIMED, DAY.minusDays(700), DAY.minusDays(690), DAY.minusDays(688), DAY.minusDays(320), null, null);
        BondFigures.Row lost = bond(BondFunding.FORFEITED, DAY.minusDays(700), DAY.minusDays(690), DAY.minusDays(688), null, null, DAY.minusDays(5));
        Figure few = FundReporting.expected(List.of(ended, late, lost, back(90), back(100)), out, DAY);
        assertThat(few.rows()).as("two refunds tell nothing").hasSize(1);
        assertThat(cell(few, 0, Column.QUARTER)).isNull();
        assertThat(cell(few, 0, Column.AMOUNT)).isEqualTo(Money.ofDollars(10_000));

        Figure figure = FundReporting.expected(List.of(ended, late, lost, back(90), back(100), back(240)), out, DAY);
        assertThat(figure.basis()).isEqualTo(100);
        assertThat(figure.rows()).hasSize(2);
        assertThat(cell(figure, 0, Column.QUARTER)).as("what is late already is expected now").isEqualTo(new FundFigures.Quarter(2026, 4));
        assertThat(cell(figure, 1, Column.QUARTER)).isEqualTo(new FundFigures.Quarter(2027, 1));
        assertThat(cell(figure, 1, Column.AMOUNT)).isEqualTo(Money.ofDollars(5_000));
    }

    @Test
    void theLossRateIsOfBondsThatEnded() {
        Figure figure = FundReporting.losses(List.of(back(90), back(100), bond(BondFunding.ACTIVE, DAY, DAY, DAY, null, null, null), bond(BondFunding.FORFEITED, DAY, DAY, DAY, null, null, DAY)));
        assertThat(cell(figure, 1, Column.BONDS)).isEqualTo(1L);
        assertThat(cell(figure, 1, Column.SHARE_OF_BONDS)).isEqualTo(new BigDecimal("33.3"));
        assertThat(cell(figure, 1, Column.SHARE_OF_AMOUNT)).isEqualTo(new BigDecimal("33.3"));
        assertThat(cell(FundReporting.losses(List.of()), 0, Column.SHARE_OF_BONDS)).as("of nothing").isNull();
    }

    @Test
    void aNoticeAndARefundAreOverdueAfterTheirTime() {
        BondFigures.Row ended = bond(BondFunding.CANCELLED, DAY, DAY, DAY, DAY.minusDays(31), null, null);
        assertThat(ended.isOverdue(DAY)).isTrue();
        assertThat(ended.isOverdue(DAY.minusDays(1))).isFalse();
        assertThat(bond(BondFunding.REFUND_CLAIMED, DAY, DAY, DAY, DAY.minusDays(90), null, null).isOverdue(DAY)).isFalse();
        assertThat(bond(BondFunding.REFUND_CLAIMED, DAY, DAY, DAY, DAY.minusDays(91), null, null).isOverdue(DAY)).isTrue();
        assertThat(bond(BondFunding.ACTIVE, DAY, DAY, DAY, null, null, null).isOverdue(DAY.plusYears(3))).as("a bond that runs is not late").isFalse();
    }

    private static Speech speech(String language) {
        Locale locale = Locale.forLanguageTag(language);
        return new Speech(Words.of(locale), locale, DAY);
    }

    private static String text(ByteArrayOutputStream pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void theMonthReportIsReadOnPaperInBothLanguages() throws IOException {
        out.clear();
        BondFigures.Row running = bond(BondFunding.ACTIVE, DAY, DAY, DAY, null, null, null);
        LedgerQueries.Balances opening = new LedgerQueries.Balances(Map.of(Account.CASH_AVAILABLE, Money.ofDollars(9_000)));
        LedgerQueries.Balances closing = new LedgerQueries.Balances(Map.of(Account.CASH_AVAILABLE, Money.ofDollars(4_000), Account.POSTED, Money.ofDollars(5_000)));
        BankMonth.Finished finished = new BankMonth.Finished(new MemberId(UUID.randomUUID()), Instant.parse("2026-11-03T15:00:00Z"), new Money(423_450), Money.ofDollars(4_000), true);
        MonthReport report = new MonthReport("Fondo <Ñandú> & más", YearMonth.of(2026, 10), opening, List.of(new FundFigures.Movement(JournalEvent.PAYMENT_SENT, 1, Money.ofDollars(-5_000), Money.ofDollars(5_000))),
            closing, FundReporting.stages(List.of(running), out, DAY), finished, LocalDate.of(2026, 10, 31));
        ByteArrayOutputStream english = new ByteArrayOutputStream();
        Paper.write(report, speech("en"), english);
        assertThat(text(english)).contains("Fondo <Ñandú> & más").contains("October 2026").contains("9,000.00").contains("Payment sent").contains("-5,000.00").contains("4,234.50").contains("Books closed through")
            .doesNotContain("[report");
        ByteArrayOutputStream spanish = new ByteArrayOutputStream();
        Paper.write(report, speech("es"), spanish);
        assertThat(text(spanish)).contains("octubre").contains("Pago enviado").contains("Libros cerrados").doesNotContain("[report");
    }

    @Test
    void everyFigureHasItsWordsAndItsTable() throws IOException {
        List<Figure> figures = java.util.Arrays.stream(FigureKind.values()).map(kind -> new Figure(kind, true, List.of(Map.of(kind.drawn(), kind.drawn().kind() == Column.Kind.MONEY ? new Money(12_345) : 7L)), null)).toList();
        FundReport report = new FundReport(null, null, DAY, List.of(), new LedgerQueries.Balances(Map.of()), figures);
        for (String language : List.of("en", "es")) {
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            Paper.write(report, speech(language), pdf);
            assertThat(text(pdf)).contains("123.45").doesNotContain("[");
        }
        assertThat(FigureKind.OVERDUE.columns(false)).doesNotContain(Column.PERSON);
        assertThat(FigureKind.LENDERS.columns(false)).doesNotContain(Column.LENDER);
    }
}
