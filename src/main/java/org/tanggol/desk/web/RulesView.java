package org.tanggol.desk.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.tanggol.deadlines.DeadlineRule;
import org.tanggol.deadlines.RulesRefused;
import org.tanggol.deadlines.Wording;
import org.tanggol.docket.DatesOfLaw;
import org.tanggol.lawbook.ClosureId;
import org.tanggol.lawbook.LawKeeping;
import org.tanggol.lawbook.LawQueries;
import org.tanggol.lawbook.RuleFileId;
import org.tanggol.lawbook.RuleFileState;
import org.tanggol.members.web.SignedIn;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.faces.Page;

/** The rules of time and the closed days of the organization: read by everybody who reads dates, proposed by one lawyer and put in force by another. */
@Named
@RequestScoped
public class RulesView {

    @Inject
    LawQueries queries;

    @Inject
    LawKeeping keeping;

    @Inject
    DatesOfLaw dates;

    @Inject
    SignedIn me;

    @Inject
    Page page;

    private String text;
    private String lines;
    private transient Part file;
    private LocalDate day;
    private String name;
    private String source;
    private long seen;
    private List<String> problems = List.of();
    private List<LawQueries.FileRow> files;
    private LawQueries.Proposal proposal;
    private List<LawQueries.ClosureRow> closures;

    @PostConstruct
    void begin() {
        text = page.parameter("text").orElse("");
        if (getRule() != null) {
            lines = queries.text(getRule());
        }
        if (getProposal() != null) {
            seen = proposal.file().version();
        }
    }

    /** Rules that have the words, all where none are asked for; those of one id where it is opened. */
    public List<DeadlineRule> getRules() {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return dates.rules().stream().filter(rule -> wanted.isEmpty() || (rule.id() + ' ' + rule.name() + ' ' + rule.authority().citation()).toLowerCase(Locale.ROOT).contains(wanted)).toList();
    }

    public String find() {
        return page.go("/calendar/rules?text=" + java.net.URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    /** The rule that is being rewritten, or null. */
    public String getRule() {
        return page.parameter("rule").filter(id -> dates.rules().stream().anyMatch(rule -> rule.id().equals(id))).orElse(null);
    }

    public String rewrite() {
        return proposed(() -> keeping.rewrite(getRule(), lines));
    }

    public String upload() throws IOException {
        if (file == null || file.getSize() == 0) {
            throw new RuleViolation(Rule.FIELD_MISSING, "file");
        }
        if (file.getSize() > LawKeeping.LONGEST_FILE) {
            throw new RuleViolation(Rule.FIELD_TOO_LONG, "file", LawKeeping.LONGEST_FILE);
        }
        String yaml;
        try (InputStream in = file.getInputStream()) {
            yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        return proposed(() -> keeping.propose(yaml));
    }

    private String proposed(Runnable deed) {
        try {
            deed.run();
        } catch (RulesRefused refused) {
            Wording words = Wording.of(Wording.LANGUAGES.contains(me.getLanguage()) ? me.getLanguage() : "en");
            problems = refused.problems().stream().map(words::problem).toList();
            return null;
        }
        return page.done("/calendar/rules", "law.proposed");
    }

    public String approve() {
        RuleFileId id = getProposal().file().id();
        page.compared(current -> seen = current, () -> keeping.putInForce(id, seen));
        return page.done("/calendar/rules", "law.inForceNow");
    }

    public String refuse() {
        RuleFileId id = getProposal().file().id();
        page.compared(current -> seen = current, () -> keeping.refuse(id, seen));
        return page.done("/calendar/rules", "law.refusedNow");
    }

    public String close() {
        keeping.close(day, name, source);
        return page.done("/calendar/rules", "law.closed");
    }

    public String open(ClosureId id) {
        keeping.open(id);
        return page.done("/calendar/rules", "law.opened");
    }

    /** All rules in force, to be changed and proposed. */
    public void download() throws IOException {
        try (OutputStream out = page.file("deadline_rules.yaml", "application/yaml")) {
            out.write(queries.text().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The organization's file that is in force, or null. */
    public LawQueries.FileRow getInForce() {
        if (files == null) {
            files = queries.files();
        }
        return files.stream().filter(row -> row.state() == RuleFileState.IN_FORCE).findFirst().orElse(null);
    }

    public LawQueries.Proposal getProposal() {
        if (proposal == null) {
            proposal = queries.proposal();
        }
        return proposal;
    }

    /** Ids of rules in one line. */
    public String ids(List<String> rules) {
        return String.join(", ", rules);
    }

    public boolean isMine() {
        return getProposal() != null && getProposal().file().proposedBy().equals(me.getColleague().id());
    }

    public List<LawQueries.ClosureRow> getClosures() {
        if (closures == null) {
            closures = queries.closures();
        }
        return closures;
    }

    public String getVersion() {
        return dates.version();
    }

    public long getWaiting() {
        return queries.countWaiting();
    }

    /** What is wrong with the file that was just refused. */
    public List<String> getProblems() {
        return problems;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null ? "" : text;
    }

    public String getLines() {
        return lines;
    }

    public void setLines(String lines) {
        this.lines = lines;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }
}
