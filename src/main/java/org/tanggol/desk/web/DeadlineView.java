package org.tanggol.desk.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.tanggol.access.MemberId;
import org.tanggol.docketing.AmendmentKind;
import org.tanggol.docketing.CountedDate;
import org.tanggol.docketing.DateDeciding;
import org.tanggol.docketing.DeadlineHistory;
import org.tanggol.docketing.DeadlineId;
import org.tanggol.docketing.DeadlineKeeping;
import org.tanggol.docketing.DeadlineQueries;
import org.tanggol.docketing.DeadlineRow;
import org.tanggol.members.Colleague;
import org.tanggol.members.Directory;
import org.tanggol.members.web.SignedIn;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Say;

/** The dialog of one deadline: every date with its arithmetic, how it came about, and what becomes of it. */
@Named
@RequestScoped
public class DeadlineView {

    @Inject
    DeadlineQueries queries;

    @Inject
    DeadlineKeeping keeping;

    @Inject
    DateDeciding deciding;

    @Inject
    Directory directory;

    @Inject
    PersonView personView;

    @Inject
    SignedIn me;

    @Inject
    Page page;

    @Inject
    Say say;

    private DeadlineRow deadline;
    private DeadlineHistory history;
    private long seen;
    private String chosen;
    private String because;
    private LocalDate on;
    private String proof;
    private String then;
    private AmendmentKind kind = AmendmentKind.COURT_ORDER;
    private LocalDate day;
    private String source;
    private String reason;
    private UUID owner;

    @PostConstruct
    void begin() {
        deadline = personView.getDeadlines().deadline(page.id("deadline", DeadlineId::new));
        seen = deadline.version();
        on = say.getToday();
        owner = deadline.owner() == null ? null : deadline.owner().value();
        chosen = deadline.choice() == null ? null : deadline.choice().key();
    }

    public String choose() {
        return act(() -> deciding.choose(deadline.id(), seen, chosen, because));
    }

    public String done() {
        return act(() -> keeping.done(deadline.id(), seen, on, proof));
    }

    public String missed() {
        return act(() -> keeping.missed(deadline.id(), seen, then));
    }

    public String amend() {
        return act(() -> {
            if (kind == AmendmentKind.OVERRIDE) {
                deciding.override(deadline.id(), seen, day, source);
            } else {
                deciding.record(deadline.id(), seen, kind, day, source);
            }
        });
    }

    public String close() {
        return act(() -> keeping.close(deadline.id(), seen, reason));
    }

    public String reopen() {
        return act(() -> keeping.reopen(deadline.id(), seen));
    }

    public String assign() {
        return act(() -> keeping.assign(deadline.id(), seen, owner == null ? null : new MemberId(owner)));
    }

    private String act(Runnable deed) {
        page.compared(current -> seen = current, deed);
        return page.done(personView.url(PersonView.Tab.DOCKET), "deadline.saved");
    }

    /** Whether there is anything to choose between, for a lawyer. */
    public boolean isChoice() {
        return deadline.isOpen() && me.may("DECIDE_DATES") && getChoices().size() > 1;
    }

    /** The dates that may be held to govern. */
    public List<CountedDate> getChoices() {
        return deadline.counted().dates().stream().filter(date -> date.due() != null).toList();
    }

    /** "Mon 27 Nov: BIA_APPEAL_30, Controlling". */
    public String label(CountedDate date) {
        return say.day(date.due().day()) + " · " + date.rule() + " · " + say.of("DueDateRole." + date.role());
    }

    /** The day of the date that a lawyer chose. */
    public String getChosenDay() {
        return deadline.counted().dates().stream().filter(date -> date.key().equals(deadline.choice().key())).findFirst().map(date -> say.day(date.due().day())).orElse(deadline.choice().key());
    }

    public boolean isPassed() {
        return deadline.isOverdue(say.getToday());
    }

    /** How the date came about; read when it is shown. */
    public DeadlineHistory getHistory() {
        if (history == null) {
            history = queries.history(deadline.id());
        }
        return history;
    }

    public String warnings() {
        return String.join(", ", deadline.warnings().stream().filter(warning -> !warning.isBefore(say.getToday())).map(say::day).toList());
    }

    /** What may be recorded about the date by whoever looks at it. */
    public List<AmendmentKind> getKinds() {
        return Stream.of(AmendmentKind.values()).filter(value -> value != AmendmentKind.OVERRIDE || me.may("DECIDE_DATES")).toList();
    }

    public List<Colleague> getColleagues() {
        return directory.colleagues().stream().filter(Colleague::isActive).toList();
    }

    public DeadlineRow getDeadline() {
        return deadline;
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(String because) {
        this.because = because;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public String getProof() {
        return proof;
    }

    public void setProof(String proof) {
        this.proof = proof;
    }

    public String getThen() {
        return then;
    }

    public void setThen(String then) {
        this.then = then;
    }

    public AmendmentKind getKind() {
        return kind;
    }

    public void setKind(AmendmentKind kind) {
        this.kind = kind;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public UUID getOwner() {
        return owner;
    }

    public void setOwner(UUID owner) {
        this.owner = owner;
    }
}
