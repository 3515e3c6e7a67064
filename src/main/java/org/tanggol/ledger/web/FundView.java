package org.tanggol.ledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.tanggol.ledger.FundId;
import org.tanggol.ledger.JournalEvent;
import org.tanggol.ledger.JournalFilter;
import org.tanggol.ledger.JournalProposing;
import org.tanggol.ledger.LedgerQueries;
import org.tanggol.ledger.Line;
import org.tanggol.ledger.Money;
import org.tanggol.ledger.ProposalId;
import org.tanggol.ledger.RestrictionId;
import org.tanggol.ledger.RestrictionKind;
import org.tanggol.members.web.SignedIn;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Say;

/** One fund: what it holds, where the money was, its journal, and what waits for a second person. All of its state stands in the URL. */
@Named
@RequestScoped
public class FundView {

    private static final int ROWS = 40;
    private static final int MOST_ROWS = 400;
    private static final int MONTHS = 12;

    @Inject
    LedgerQueries queries;

    @Inject
    JournalProposing proposing;

    @Inject
    MoneySpeech money;

    @Inject
    SignedIn me;

    @Inject
    Page page;

    @Inject
    Say say;

    private LedgerQueries.FundFolder folder;
    private List<LedgerQueries.JournalRow> journals;
    private List<LedgerQueries.ProposalRow> proposals;
    private List<LedgerQueries.MonthRow> flow;
    private LedgerQueries.MonthTotal total;
    private boolean more;

    public FundId getId() {
        return page.id("fund", FundId::new);
    }

    private LedgerQueries.FundFolder folder() {
        if (folder == null) {
            folder = queries.folder(getId());
        }
        return folder;
    }

    public LedgerQueries.FundRow getFund() {
        return folder().fund();
    }

    public List<LedgerQueries.PotRow> getPots() {
        return folder().pots();
    }

    /** What the money under a restriction is called. */
    public String pot(RestrictionId id) {
        return getPots().stream().filter(pot -> pot.id().equals(id)).findFirst().map(this::potName).orElse("");
    }

    public String potName(LedgerQueries.PotRow pot) {
        return pot.kind() == RestrictionKind.UNRESTRICTED ? say.it(pot.kind()) : pot.terms();
    }

    /** Whether some of the fund's money is under a restriction. */
    public boolean isRestricted() {
        return getPots().size() > 1;
    }

    public JournalFilter getFilter() {
        return new JournalFilter(day("from"), day("to"), page.choice("event", JournalEvent.class).orElse(null));
    }

    private LocalDate day(String name) {
        return page.parameter(name).filter(text -> text.matches("\\d{4}-\\d\\d-\\d\\d")).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (java.time.DateTimeException noDay) {
                return null;
            }
        }).orElse(null);
    }

    private int shown() {
        return page.parameter("shown").filter(text -> text.matches("\\d{1,4}")).map(Integer::valueOf).map(rows -> Math.max(ROWS, Math.min(MOST_ROWS, rows))).orElse(ROWS);
    }

    private Long before() {
        return page.parameter("before").filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf).orElse(null);
    }

    public List<LedgerQueries.JournalRow> getJournals() {
        if (journals == null) {
            List<LedgerQueries.JournalRow> found = queries.journals(getId(), getFilter(), before(), shown() + 1);
            more = found.size() > shown();
            journals = more ? found.subList(0, shown()) : found;
        }
        return journals;
    }

    public boolean isMore() {
        return getJournals() != null && more;
    }

    /** Of this page with more journals; after four hundred, from where it ends. */
    public String getMoreUrl() {
        String more = shown() < MOST_ROWS ? "&shown=" + (shown() + ROWS) + (before() == null ? "" : "&before=" + before()) : "&before=" + journals.get(journals.size() - 1).number();
        return getListUrl() + more;
    }

    /** Of this page with what narrows the journal. */
    public String getListUrl() {
        return getUrl() + getFilter().parameters().entrySet().stream().map(one -> "&" + one.getKey() + "=" + one.getValue()).collect(Collectors.joining());
    }

    public String getUrl() {
        return "/funds/fund?fund=" + getId();
    }

    /** The journal's number as it stands in the table. */
    public String number(long number) {
        return String.format("%04d", number);
    }

    /** What an entry is for: its event, and what was remarked. */
    public String words(LedgerQueries.JournalRow row) {
        return row.memo() == null ? say.it(row.event()) : say.it(row.event()) + ", " + row.memo();
    }

    public String account(Line line) {
        return line.account().code() + " " + say.it(line.account());
    }

    public boolean isDebit(Line line) {
        return line.side() == org.tanggol.ledger.Side.DEBIT;
    }

    public List<LedgerQueries.MonthRow> getFlow() {
        if (flow == null) {
            flow = queries.flow(getId(), getFund().balances(), YearMonth.from(say.getToday()), MONTHS);
        }
        return flow;
    }

    public FlowChart getChart() {
        return new FlowChart(getFlow());
    }

    /** "Nov". */
    public String month(YearMonth month) {
        return month.getMonth().getDisplayName(java.time.format.TextStyle.SHORT_STANDALONE, say.speech().locale());
    }

    /** "November 2026". */
    public String longMonth(YearMonth month) {
        return java.time.format.DateTimeFormatter.ofPattern("LLLL yyyy", say.speech().locale()).format(month);
    }

    /** The picture in one sentence. */
    public String getChartWords() {
        LedgerQueries.Balances first = getFlow().get(0).balances();
        LedgerQueries.Balances last = getFund().balances();
        return say.of("fund.chartWords", money.of(first.posted()), money.of(last.posted()), money.of(last.available()));
    }

    public LedgerQueries.MonthTotal getTotal() {
        if (total == null) {
            total = queries.total(getId(), YearMonth.from(say.getToday()));
        }
        return total;
    }

    public Money free(LedgerQueries.MonthRow row) {
        return row.balances().available().plus(row.balances().reserve());
    }

    public Money bound(LedgerQueries.MonthRow row) {
        return row.balances().setAside().plus(row.balances().inTransit());
    }

    public List<LedgerQueries.ProposalRow> getProposals() {
        if (proposals == null) {
            proposals = queries.proposals(getId());
        }
        return proposals;
    }

    /** Whether the member proposed it, and another one posts it. */
    public boolean isMine(LedgerQueries.ProposalRow row) {
        return row.proposedBy().equals(me.getColleague().id());
    }

    /** Exactly what was on the screen: its print comes back with the form. */
    public String post(ProposalId id) {
        proposing.post(id, page.parameter("print-" + id).orElse(""));
        return page.done(getUrl(), "fund.proposalPosted");
    }

    public String refuse(ProposalId id) {
        proposing.refuse(id);
        return page.done(getUrl(), "fund.proposalRefused");
    }

    public String withdraw(ProposalId id) {
        proposing.withdraw(id);
        return page.done(getUrl(), "fund.proposalRefused");
    }
}
