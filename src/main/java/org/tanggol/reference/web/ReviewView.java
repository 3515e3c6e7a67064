package org.tanggol.reference.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.faces.Page;
import org.tanggol.reference.ReviewDeciding;
import org.tanggol.reference.ReviewDecision;
import org.tanggol.reference.ReviewItemId;
import org.tanggol.reference.ReviewKind;
import org.tanggol.reference.ReviewQueries;
import org.tanggol.reference.ReviewRow;

/** The review list: what the published lists contradict, and what was decided about it. */
@Named
@RequestScoped
public class ReviewView {

    private static final int FIRST = 40;
    private static final int MOST = 400;

    @Inject
    ReviewQueries questions;

    @Inject
    ReviewDeciding deciding;

    @Inject
    Page page;

    private List<ReviewRow> rows;
    private Map<ReviewKind, Long> open;
    private ReviewRow item;
    private String value;
    private String note;
    private long seen;

    @PostConstruct
    void begin() {
        if (getItem() != null) {
            seen = item.version();
            value = item.proposed();
        }
    }

    /** The kind shown, or null for all. */
    public ReviewKind getKind() {
        return page.parameter("kind").isPresent() ? page.choice("kind", ReviewKind.LIKELY_DUPLICATE) : null;
    }

    public boolean isDecided() {
        return page.parameter("decided").isPresent();
    }

    public List<ReviewRow> getRows() {
        if (rows == null) {
            rows = questions.page(getKind(), !isDecided(), null, shown() + 1);
        }
        return rows.subList(0, Math.min(rows.size(), shown()));
    }

    public boolean isMore() {
        return getRows().size() < rows.size() && shown() < MOST;
    }

    private int shown() {
        return page.parameter("shown").filter(t -> t.matches("\\d{1,3}")).map(Integer::valueOf).map(n -> Math.max(1, Math.min(MOST, n))).orElse(FIRST);
    }

    public String getMoreUrl() {
        return url(getKind(), isDecided()) + "&shown=" + (shown() + FIRST) + "#more";
    }

    /** How many are open of a kind; null is all. */
    public long open(ReviewKind kind) {
        if (open == null) {
            open = questions.open();
        }
        return kind == null ? open.values().stream().mapToLong(Long::longValue).sum() : open.getOrDefault(kind, 0L);
    }

    public ReviewKind[] getKinds() {
        return ReviewKind.values();
    }

    public String urlOf(ReviewKind kind) {
        return url(kind, false);
    }

    public String getDecidedUrl() {
        return url(null, true);
    }

    public String getUrl() {
        return url(getKind(), isDecided());
    }

    public String decideUrl(ReviewItemId id) {
        return getUrl() + "&item=" + id;
    }

    private static String url(ReviewKind kind, boolean decided) {
        return "/facilities/review?" + (decided ? "decided=1" : "open=1") + (kind == null ? "" : "&kind=" + kind);
    }

    /** The question whose dialog is open, or null. */
    public ReviewRow getItem() {
        if (item == null && page.parameter("item").isPresent()) {
            item = questions.one(ReviewItemId.fromString(page.parameter("item").get())).orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
        }
        return item;
    }

    /** Whether a value can be typed. */
    public boolean isCorrectable() {
        return getItem().answers().contains(ReviewDecision.CORRECTED);
    }

    public String decide(ReviewDecision how) {
        deciding.decide(getItem().id(), seen, how, value, note);
        return page.done(getUrl(), "review.done");
    }

    public String getValue() {
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
        return seen;
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }
}
