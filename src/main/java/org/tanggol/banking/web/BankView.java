package org.tanggol.banking.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tanggol.access.Caller;
import org.tanggol.access.Permission;
import org.tanggol.banking.BankAccountId;
import org.tanggol.banking.BankKeeping;
import org.tanggol.banking.BankLineId;
import org.tanggol.banking.BankMonth;
import org.tanggol.banking.BankQueries;
import org.tanggol.banking.Matching;
import org.tanggol.banking.Reconciling;
import org.tanggol.banking.StatementReading;
import org.tanggol.banking.StatementState;
import org.tanggol.imports.sheet.SheetReading;
import org.tanggol.ledger.CashBook;
import org.tanggol.ledger.FundId;
import org.tanggol.ledger.JournalId;
import org.tanggol.ledger.LedgerQueries;
import org.tanggol.ledger.Money;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Ids;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Say;

/** A month of a fund beside its bank: statements come in, lines are matched, and the month is finished. All of its state stands in the URL. */
@Named
@RequestScoped
public class BankView {

    @Inject
    BankQueries queries;

    @Inject
    BankKeeping keeping;

    @Inject
    StatementReading reading;

    @Inject
    Matching matching;

    @Inject
    Reconciling reconciling;

    @Inject
    LedgerQueries ledger;

    @Inject
    Caller caller;

    @Inject
    Page page;

    @Inject
    Say say;

    private BankMonth month;
    private LedgerQueries.FundFolder folder;
    private List<CashBook.Move> choices;
    private transient Part file;
    private UUID account;
    private String name;
    private String digits;
    private LocalDate comparedFrom;
    private String reason;
    private String closing;

    @PostConstruct
    void begin() {
        comparedFrom = YearMonth.from(say.getToday()).atDay(1);
    }

    public FundId getId() {
        return page.id("fund", FundId::new);
    }

    public LedgerQueries.FundRow getFund() {
        if (folder == null) {
            folder = ledger.folder(getId());
        }
        return folder.fund();
    }

    /** As the address says; else the last whole month. */
    public YearMonth getYearMonth() {
        return page.parameter("month").filter(text -> text.matches("[0-9]{4}-(0[1-9]|1[0-2])")).map(YearMonth::parse).orElse(YearMonth.from(say.getToday()).minusMonths(1));
    }

    public BankMonth getMonth() {
        if (month == null) {
            month = queries.month(getId(), getYearMonth());
            if (closing == null && month.comparison().closing() != null) {
                closing = month.comparison().closing().decimal();
            }
        }
        return month;
    }

    public String getUrl() {
        return url(getYearMonth());
    }

    public String url(YearMonth of) {
        return "/funds/bank?fund=" + getId() + "&month=" + of;
    }

    public String getFundUrl() {
        return "/funds/fund?fund=" + getId();
    }

    public YearMonth getBefore() {
        return getYearMonth().minusMonths(1);
    }

    /** Null where it has not begun. */
    public YearMonth getAfter() {
        YearMonth after = getYearMonth().plusMonths(1);
        return after.isAfter(YearMonth.from(say.getToday())) ? null : after;
    }

    /** "November 2026". */
    public String words(YearMonth of) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", say.speech().locale()).format(of);
    }

    public boolean isOver() {
        return getYearMonth().atEndOfMonth().isBefore(say.getToday());
    }

    public boolean isReconciling() {
        return caller.may(Permission.RECONCILE_FUNDS);
    }

    public boolean isOpening() {
        return caller.may(Permission.KEEP_FUNDS) && is("account");
    }

    private boolean is(String dialog) {
        return page.parameter("do").filter(dialog::equals).isPresent();
    }

    public boolean isRefusing() {
        return isReconciling() && is("not-ours");
    }

    public boolean isChoosing() {
        return isReconciling() && is("choose");
    }

    /** The line a dialog is about. @throws RuleViolation NOT_FOUND for one that this month does not show */
    public BankMonth.Line getLine() {
        BankLineId id = page.id("line", BankLineId::new);
        return getMonth().lines().stream().filter(line -> line.id().equals(id)).findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
    }

    public List<CashBook.Move> getChoices() {
        if (choices == null) {
            choices = matching.choices(getLine().id());
        }
        return choices;
    }

    /** What an entry is for. */
    public String words(CashBook.Move move) {
        return String.format("%04d", move.number()) + " " + say.it(move.event());
    }

    public String account(BankAccountId id) {
        return getMonth().accounts().stream().filter(one -> one.id().equals(id)).findFirst().map(one -> one.name() + " …" + one.digits()).orElse("");
    }

    public List<BankMonth.Statement> getStatements() {
        return getMonth().accounts().stream().flatMap(one -> one.statements().stream()).toList();
    }

    /** A sheet whose columns nobody has confirmed. */
    public boolean isWaiting(BankMonth.Statement statement) {
        return statement.state() == StatementState.WAITING;
    }

    public String open() {
        keeping.open(getId(), name, digits, comparedFrom);
        return page.done(getUrl(), "bank.opened");
    }

    public String upload() throws IOException {
        if (file == null || file.getSize() == 0) {
            throw new RuleViolation(Rule.FIELD_MISSING, "file");
        }
        List<BankMonth.Account> accounts = getMonth().accounts();
        BankAccountId into = account == null && accounts.size() == 1 ? accounts.get(0).id() : new BankAccountId(Checks.required(account, "account"));
        StatementReading.Uploaded uploaded;
        try (InputStream in = file.getInputStream()) {
            uploaded = reading.upload(into, in.readNBytes(SheetReading.LARGEST_FILE + 1));
        }
        BankMonth.Statement statement = queries.statement(uploaded.id());
        return isWaiting(statement) ? page.go("/funds/statement?statement=" + uploaded.id() + "&month=" + getYearMonth())
            : page.done(getUrl(), "bank.read", statement.lines(), uploaded.repeated() ? 0 : statement.added());
    }

    /** Takes the suggestion beside the line. */
    public String accept(BankMonth.Line line, JournalId journal) {
        matching.accept(line.id(), seen(line.id()), Set.of(journal));
        return page.done(getUrl(), "bank.matched");
    }

    /** Takes what was ticked in the dialog. */
    public String choose() {
        String[] ticked = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap().get("journal");
        Set<JournalId> journals = ticked == null ? new HashSet<>() : Arrays.stream(ticked).map(text -> new JournalId(Ids.parse(text))).collect(Collectors.toSet());
        BankLineId id = page.id("line", BankLineId::new);
        matching.accept(id, seen(id), journals);
        return page.done(getUrl(), "bank.matched");
    }

    public String refuse() {
        BankLineId id = page.id("line", BankLineId::new);
        matching.isNotOurs(id, seen(id), reason);
        return page.done(getUrl(), "bank.notOurs");
    }

    public String undo(BankLineId id) {
        matching.undo(id, seen(id));
        return page.done(getUrl(), "bank.undone");
    }

    /** The version that stood on the page comes back with the form. */
    private long seen(BankLineId id) {
        return page.parameter("seen-" + id).filter(text -> text.matches("[0-9]{1,18}")).map(Long::valueOf).orElse(-1L);
    }

    public String finish() {
        reconciling.finish(getId(), getYearMonth(), balance());
        return page.done(getUrl(), "bank.finished");
    }

    /** A balance may be zero and less, which an amount to post may not. */
    private Money balance() {
        String typed = Checks.requiredText(closing, "closing", 40).replaceAll("[$, ]", "");
        if (!typed.matches("-?[0-9]{1,11}(\\.[0-9]{1,2})?")) {
            throw new RuleViolation(Rule.AMOUNT_MALFORMED, "closing");
        }
        return new Money(new BigDecimal(typed).movePointRight(2).longValueExact());
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public UUID getAccount() {
        return account;
    }

    public void setAccount(UUID account) {
        this.account = account;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDigits() {
        return digits;
    }

    public void setDigits(String digits) {
        this.digits = digits;
    }

    public LocalDate getComparedFrom() {
        return comparedFrom;
    }

    public void setComparedFrom(LocalDate comparedFrom) {
        this.comparedFrom = comparedFrom;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getClosing() {
        getMonth();
        return closing;
    }

    public void setClosing(String closing) {
        this.closing = closing;
    }
}
