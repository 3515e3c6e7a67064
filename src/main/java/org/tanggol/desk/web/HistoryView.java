package org.tanggol.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tanggol.access.MemberId;
import org.tanggol.audit.AuditQueries;
import org.tanggol.audit.AuditRow;
import org.tanggol.members.Directory;
import org.tanggol.platform.Ids;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Say;
import org.tanggol.work.WhyTheySee;

/** The history of a file in words: who changed what, and who looked. */
@Named
@RequestScoped
public class HistoryView {

    private static final int ROWS = 60;

    @Inject
    AuditQueries audit;

    @Inject
    DeedWords deeds;

    @Inject
    WhyTheySee whyTheySee;

    @Inject
    Directory directory;

    @Inject
    PersonView personView;

    @Inject
    Page page;

    @Inject
    Say say;

    private List<Line> lines;
    private List<Looker> lookers;

    /** One line of the history. */
    public record Line(UUID id, Instant at, String who, String words, boolean reading) { }

    /** Somebody who opened the file: how often and when, and by what right. */
    public record Looker(String who, String words, String why) { }

    public boolean isWithReadings() {
        return page.parameter("readings").isPresent();
    }

    /** Whether it is asked who opened the file, in place of what was done. */
    public boolean isWhoSaw() {
        return page.parameter("saw").isPresent();
    }

    public List<Line> getLines() {
        if (lines == null) {
            UUID before = page.parameter("before").map(Ids::parse).orElse(null);
            List<AuditRow> rows = audit.history(personView.getFile(), before, isWithReadings(), ROWS);
            deeds.meet(rows);
            lines = rows.stream().map(row -> new Line(row.id(), row.at(), deeds.who(row.actor(), row.client()), deeds.what(row), row.action().isReading())).toList();
        }
        return lines;
    }

    public String getOlder() {
        return getLines().size() < ROWS ? null : getLines().get(ROWS - 1).id().toString();
    }

    /** Everybody who opened the file, the last one first. */
    public List<Looker> getLookers() {
        if (lookers == null) {
            Map<MemberId, List<WhyTheySee.Right>> rights = whyTheySee.of(personView.getFile());
            lookers = audit.lookers(personView.getFile()).stream()
                .map(looker -> new Looker(deeds.who(looker.member(), looker.client()), words(looker), why(looker, rights.getOrDefault(looker.member(), List.of())))).toList();
        }
        return lookers;
    }

    private String why(AuditQueries.Looker looker, List<WhyTheySee.Right> rights) {
        if (looker.client() != null) {
            return say.of("history.why.program");
        }
        if (directory.colleague(looker.member()) == null) {
            return say.of("history.why.guest");
        }
        return rights.isEmpty() ? say.of("history.why.house") : rights.stream().map(this::why).distinct().collect(Collectors.joining(" "));
    }

    private String why(WhyTheySee.Right right) {
        if (right.emergency()) {
            return say.of("history.why.emergency");
        }
        return right.until() == null ? say.of("history.why.team", say.day(right.since())) : say.of("history.why.teamUntil", say.day(right.since()), say.day(right.until()));
    }

    private String words(AuditQueries.Looker looker) {
        String times = say.speech().of("history.opened", looker.opened(), say.moment(looker.first()), say.moment(looker.last()));
        return looker.shown() == 0 ? times : times + " " + say.speech().of("history.shown", looker.shown());
    }
}
