package org.tanggol.desk.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.function.Consumer;
import org.tanggol.access.Caller;
import org.tanggol.access.MemberId;
import org.tanggol.banking.BankAccountId;
import org.tanggol.banking.BankKeeping;
import org.tanggol.banking.BankQueries;
import org.tanggol.banking.StatementReading;
import org.tanggol.ledger.CashBook;
import org.tanggol.ledger.FundId;
import org.tanggol.ledger.LedgerQueries;
import org.tanggol.ledger.Money;

/** The bank of the first fund of a demonstration: last month's statement has come in, and nothing is said about its lines yet. A fee in it is not in the books. */
@ApplicationScoped
class DemoBank {

    private static final String KEEPER = "ruth";
    private static final int FEE_CENTS = 1_200;

    @Inject
    BankKeeping keeping;

    @Inject
    StatementReading reading;

    @Inject
    BankQueries queries;

    @Inject
    LedgerQueries ledger;

    @Inject
    CashBook cash;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Does nothing where the treasurer does not work, and where there is an account already. @param as lets a member act */
    void load(DemoSeating.House house, Consumer<MemberId> as) {
        if (!house.members().containsKey(KEEPER)) {
            return;
        }
        as.accept(house.members().get(KEEPER));
        FundId fund = ledger.funds().stream().findFirst().map(LedgerQueries.FundRow::id).orElse(null);
        if (fund == null || !queries.accounts(fund).isEmpty()) {
            return;
        }
        YearMonth month = YearMonth.from(LocalDate.ofInstant(clock.instant(), caller.zone())).minusMonths(1);
        BankAccountId account = keeping.open(fund, "Tule Valley Community Credit Union", "0417", month.atDay(1));
        StatementReading.Uploaded uploaded = reading.upload(account, statement(fund, month).getBytes(StandardCharsets.UTF_8));
        reading.confirm(uploaded.id(), reading.waiting(uploaded.id()).guess());
    }

    /** What the bank has of the month: what the books have, a day later, and a fee of its own. */
    private String statement(FundId fund, YearMonth month) {
        StringBuilder lines = new StringBuilder("Date,Description,Amount,Balance\n");
        Money balance = cash.at(fund, month.atDay(1).minusDays(1));
        for (CashBook.Move move : cash.moves(fund, month.atDay(1), month.atEndOfMonth().minusDays(1))) {
            if (move.cancels() == null) {
                balance = balance.plus(move.moved());
                line(lines, move.on().plusDays(1), move.document().toUpperCase(Locale.ROOT), move.moved(), balance);
            }
        }
        Money fee = new Money(-FEE_CENTS);
        line(lines, month.atEndOfMonth(), "MONTHLY SERVICE FEE", fee, balance.plus(fee));
        return lines.toString();
    }

    private static void line(StringBuilder lines, LocalDate on, String text, Money amount, Money balance) {
        lines.append(on).append(',').append(text.replace(",", " ")).append(',').append(amount.decimal()).append(',').append(balance.decimal()).append('\n');
    }
}
