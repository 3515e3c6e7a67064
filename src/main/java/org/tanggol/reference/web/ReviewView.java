package org.tanggol.reference.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Say;
import org.tanggol.reference.ReviewDeciding;
import org.tanggol.reference.ReviewDecision;
import org.tanggol.reference.ReviewItemId;
import org.tanggol.reference.ReviewKind;
import org.tanggol.reference.ReviewQueries;
import org.tanggol.reference.ReviewRow;

/** The review list: what sources contradict, one kind to a tab, and the answers to each question. */
@Named
@RequestScoped
public class ReviewView {

    private static final int FIRST = 40;
    private static final int MOST = 400;

    @Inject
    ReviewQueries review;

    @Inject
    ReviewDeciding deciding;

    @Inject
    Page page;

    @Inject
    Say say;

    private List<ReviewRow> rows;
    private Map<ReviewKind, Long> open;
    private String value;
    private String note;
    private long seen;

    /** The kind shown; null while the decided ones are. */
    public ReviewKind getKind() {
        return isDecidedShown() ? null : page.choice("kind", firstKind());
    }

    private ReviewKind firstKind() {
        return getKinds().stream().findFirst().orElse(ReviewKind.ADDRESS_OF_NEIGHBOUR);
    }

    public boolean isDecidedShown() {
        return page.parameter("decided").isPresent();
    }

    /** Kinds with open questions, in the order of their weight. */
    public List<ReviewKind> getKinds() {
        return Arrays.stream(ReviewKind.values()).filter(getOpen()::containsKey).toList();
    }

    public Map<ReviewKind, Long> getOpen() {
        if (open == null) {
            open = review.open();
        }
        return open;
    }

    public long getOpenCount() {
        return getOpen().values().stream().mapToLong(Long::longValue).sum();
    }

    public List<ReviewRow> getRows() {
        if (rows == null) {
            rows = review.page(getKind(), !isDecidedShown(), null, shownRows() + 1);
        }
        return rows.subList(0, Math.min(rows.size(), shownRows()));
    }

    public boolean isMore() {
        getRows();
        return rows.size() > shownRows() && shownRows() < MOST;
    }

    public String getMoreUrl() {
        return listUrl() + "&shown=" + (shownRows() + FIRST) + "#more";
    }

    private int shownRows() {
        return Math.max(FIRST, Math.min(MOST, page.parameter("shown").filter(text -> text.matches("\\d{1,3}")).map(Integer::valueOf).orElse(FIRST)));
    }

    private String listUrl() {
        return "/facilities/review?" + (isDecidedShown() ? "decided=yes" : "kind=" + getKind());
    }

    /** The question whose dialog is open, or null. */
    public ReviewRow getAsked() {
        return page.parameter("ask").flatMap(id -> getRows().stream().filter(row -> row.id().toString().equals(id)).findFirst()).orElse(null);
    }

    public String askUrl(ReviewRow row) {
        return listUrl() + "&shown=" + shownRows() + "&ask=" + row.id();
    }

    public String getCloseUrl() {
        return listUrl() + "&shown=" + shownRows();
    }

    public boolean isCorrectable() {
        return getAsked() != null && getAsked().answers().contains(ReviewDecision.CORRECTED);
    }

    public boolean may(ReviewDecision how) {
        return getAsked() != null && getAsked().answers().contains(how);
    }

    /** The answer in words that fit the question. */
    public String word(ReviewDecision how) {
        return getAsked() == null ? "" : say.of("review.answer." + getAsked().kind() + "." + how);
    }

    public String decide(ReviewDecision how) {
        try {
            ReviewItemId id = page.id("ask", ReviewItemId::new);
            String back = getCloseUrl();
            deciding.decide(id, seen, how, value, note);
            return page.done(back, "review.decided");
        } catch (RuleViolation refusal) {
            page.refuse(refusal);
            return null;
        }
    }

    /** What a correction starts from: the proposal, else what the source says. */
    public String getValue() {
        if (value == null && getAsked() != null) {
            value = getAsked().proposed() != null ? getAsked().proposed() : getAsked().stated();
        }
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public long getSeen() {
        if (seen == 0 && getAsked() != null) {
            seen = getAsked().version();
        }
        return seen;
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }
}
