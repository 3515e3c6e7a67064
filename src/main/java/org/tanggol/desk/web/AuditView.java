package org.tanggol.desk.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.audit.Alert;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditAlerts;
import org.tanggol.audit.AuditFilter;
import org.tanggol.audit.AuditRow;
import org.tanggol.audit.AuditSearch;
import org.tanggol.members.Colleague;
import org.tanggol.members.Directory;
import org.tanggol.members.web.SignedIn;
import org.tanggol.platform.Ids;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Say;
import org.tanggol.platform.sheets.RowWriter;
import org.tanggol.platform.sheets.SheetFormat;

/** The audit log for whoever may read it. All of its state stands in the URL, which holds ids and numbers only. */
@Named
@RequestScoped
public class AuditView {

    private static final int ROWS = 50;
    private static final int BACK_DAYS = 30;
    private static final int NUMBERS = 200;
    private static final int FILES_IN_A_LINE = 3;
    private static final List<String> HEADINGS = List.of("at", "member_id", "member", "client_id", "action", "what", "case_numbers", "case_ids", "object_id", "event_id");

    @Inject
    AuditSearch search;

    @Inject
    AuditAlerts alerts;

    @Inject
    Directory directory;

    @Inject
    DeedWords deeds;

    @Inject
    SignedIn me;

    @Inject
    Page page;

    @Inject
    Say say;

    private UUID who;
    private String program;
    private LocalDateTime from;
    private LocalDateTime to;
    private AuditAction action;
    private String number;

    private AuditFilter filter;
    private boolean numberUnknown;
    private List<AuditSearch.Found> found;
    private AuditSearch.Files files;
    private Map<CaseFileId, String> numbers;
    private List<Striking> striking;

    /** One line of the log. */
    public record Line(UUID id, Instant at, String who, String words, String files, boolean denied) { }

    @PostConstruct
    void begin() {
        who = page.parameter("who").map(Ids::parse).orElse(null);
        program = page.parameter("program").filter(text -> text.length() <= 60).orElse(null);
        from = page.parameter("from").flatMap(AuditView::moment).orElseGet(() -> LocalDate.ofInstant(say.getNow(), zone()).minusDays(BACK_DAYS).atStartOfDay());
        to = page.parameter("to").flatMap(AuditView::moment).orElse(null);
        action = page.choice("action", AuditAction.class).orElse(null);
        number = page.parameter("number").filter(text -> text.length() <= 40).orElse(null);
    }

    /** A date and a time as a browser sends them. */
    private static Optional<LocalDateTime> moment(String text) {
        try {
            return Optional.of(text.length() == 10 ? LocalDate.parse(text).atTime(LocalTime.MIN) : LocalDateTime.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private ZoneId zone() {
        return me.getZone();
    }

    /** Narrows the log as the form says. */
    public String apply() {
        if (to != null && !to.isAfter(from)) {
            throw new RuleViolation(Rule.FIELD_MALFORMED, "to");
        }
        return page.go(url((UUID) null));
    }

    private String url(UUID before) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("who", Objects.toString(who, null));
        all.put("program", program);
        all.put("from", Objects.toString(from, null));
        all.put("to", Objects.toString(to, null));
        all.put("action", Objects.toString(action, null));
        all.put("number", number);
        all.put("before", Objects.toString(before, null));
        return address(all);
    }

    private static String address(Map<String, String> all) {
        return "/admin/audit?" + all.entrySet().stream().filter(e -> e.getValue() != null && !e.getValue().isBlank())
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue().strip(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    private AuditFilter filter() {
        if (filter == null) {
            Optional<CaseFileId> file = number == null || number.isBlank() ? Optional.empty() : search.numbered(number.strip());
            numberUnknown = number != null && !number.isBlank() && file.isEmpty();
            filter = new AuditFilter(who == null ? null : new MemberId(who), program == null || program.isBlank() ? null : program.strip(), from.atZone(zone()).toInstant(),
                to == null ? null : to.atZone(zone()).toInstant(), action, file.orElse(null));
        }
        return filter;
    }

    public boolean isNumberUnknown() {
        filter();
        return numberUnknown;
    }

    private List<AuditSearch.Found> found() {
        if (found == null) {
            UUID before = page.parameter("before").map(Ids::parse).orElse(null);
            found = isNumberUnknown() ? List.of() : search.rows(filter(), before, ROWS);
            deeds.meet(found.stream().map(AuditSearch.Found::row).toList());
        }
        return found;
    }

    public List<Line> getLines() {
        return found().stream().map(each -> new Line(each.row().id(), each.row().at(), deeds.who(each.row().actor(), each.row().client()), deeds.what(each.row()),
            said(each.files()), each.row().action() == AuditAction.ACCESS_DENIED || each.row().action() == AuditAction.SIGN_IN_REFUSED)).toList();
    }

    /** Numbers of cases; of a long list the first ones. */
    private String said(List<CaseFileId> of) {
        String first = of.stream().limit(FILES_IN_A_LINE).map(this::number).collect(Collectors.joining(", "));
        return of.size() <= FILES_IN_A_LINE ? first : say.of("auditLog.andMore", first, of.size() - FILES_IN_A_LINE);
    }

    private String number(CaseFileId file) {
        String known = numbers().get(file);
        return known == null ? file.toString() : known;
    }

    private Map<CaseFileId, String> numbers() {
        if (numbers == null) {
            Set<CaseFileId> all = new HashSet<>();
            found().forEach(each -> each.files().stream().limit(FILES_IN_A_LINE).forEach(all::add));
            if (isReport()) {
                all.addAll(sum().ids());
            }
            numbers = all.isEmpty() ? Map.of() : search.numbers(all);
        }
        return numbers;
    }

    public String getOlder() {
        return found().size() < ROWS ? null : url(found().get(ROWS - 1).row().id());
    }

    /** What one account did, summed up: how many files, and the first of them. */
    public record Files(int seen, int changed, int denied, List<CaseFileId> ids, int more) { }

    public boolean isReport() {
        return filter().isAboutSomebody() && !numberUnknown;
    }

    private Files sum() {
        if (files == null) {
            files = search.files(filter());
        }
        List<CaseFileId> touched = List.copyOf(files.touched());
        return new Files(files.seen().size(), files.changed().size(), files.denied().size(), touched.subList(0, Math.min(NUMBERS, touched.size())),
            Math.max(0, touched.size() - NUMBERS));
    }

    public String getReportWords() {
        Files sum = sum();
        return say.speech().of("auditLog.report", deeds.who(who == null ? null : new MemberId(who), filter().client()), sum.seen(), sum.changed(), sum.denied());
    }

    /** How many cases are not listed; the file has them all. */
    public int getReportMore() {
        return sum().more();
    }

    public List<String> getReportNumbers() {
        return sum().ids().stream().map(this::number).sorted().toList();
    }

    /** All that the filter lets through, as a file; part by part, written down before the first row leaves. */
    public void export() throws IOException {
        AuditFilter asked = filter();
        search.beginExport(asked);
        try (RowWriter rows = SheetFormat.CSV.begin(page.file("audit.csv", SheetFormat.CSV.type()), say.of("auditLog.title"))) {
            rows.row(HEADINGS);
            UUID before = null;
            List<AuditSearch.Found> part;
            do {
                part = search.rows(asked, before, AuditSearch.AT_ONCE);
                deeds.meet(part.stream().map(AuditSearch.Found::row).toList());
                Map<CaseFileId, String> known = search.numbers(part.stream().flatMap(each -> each.files().stream()).toList());
                for (AuditSearch.Found each : part) {
                    rows.row(cells(each, known));
                    before = each.row().id();
                }
            } while (part.size() == AuditSearch.AT_ONCE);
        }
    }

    private List<String> cells(AuditSearch.Found each, Map<CaseFileId, String> known) {
        AuditRow row = each.row();
        return Arrays.asList(row.at().toString(), row.actor().toString(), directory.actor(row.actor()), row.client(), row.action().name(), deeds.what(row),
            joined(each.files().stream().map(known::get).filter(Objects::nonNull).toList()), joined(each.files()), Objects.toString(row.object(), null), row.id().toString());
    }

    private static String joined(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(" "));
    }

    /** Something that struck, in one sentence, and the log of that time. */
    public record Striking(String words, String url) { }

    /** What struck in the last days. */
    public List<Striking> getAlerts() {
        if (striking == null) {
            striking = alerts.alerts().stream().map(this::striking).toList();
        }
        return striking;
    }

    private Striking striking(Alert alert) {
        String words = say.speech().of("auditLog.alert." + alert.kind().name(), deeds.who(alert.member(), alert.client()), alert.files(),
            say.momentAt(alert.from(), alert.zone()), say.momentAt(alert.to(), alert.zone()));
        Map<String, String> of = new LinkedHashMap<>();
        of.put("who", alert.client() == null ? alert.member().toString() : null);
        of.put("program", alert.client());
        of.put("from", minute(alert.from()).toString());
        of.put("to", minute(alert.to()).plusMinutes(1).toString());
        return new Striking(words, address(of));
    }

    /** As the form shows it. */
    private LocalDateTime minute(Instant at) {
        return LocalDateTime.ofInstant(at, zone()).truncatedTo(ChronoUnit.MINUTES);
    }

    public int getTooMany() {
        return AuditAlerts.tooMany();
    }

    public List<Colleague> getEverybody() {
        return directory.colleagues();
    }

    /** Kinds of deeds with their words, in alphabetical order. */
    public Map<String, AuditAction> getActions() {
        Map<String, AuditAction> all = new TreeMap<>(Collator.getInstance(me.getLocale()));
        Object[] places = {"…", "…", "…", "…", "…"};
        for (AuditAction each : AuditAction.values()) {
            all.put(say.speech().of("audit." + each.name(), places), each);
        }
        return all;
    }

    public UUID getWho() {
        return who;
    }

    public void setWho(UUID who) {
        this.who = who;
    }

    public String getProgram() {
        return program;
    }

    public void setProgram(String program) {
        this.program = program;
    }

    public LocalDateTime getFrom() {
        return from;
    }

    public void setFrom(LocalDateTime from) {
        this.from = from == null ? this.from : from;
    }

    public LocalDateTime getTo() {
        return to;
    }

    public void setTo(LocalDateTime to) {
        this.to = to;
    }

    public AuditAction getAction() {
        return action;
    }

    public void setAction(AuditAction action) {
        this.action = action;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
