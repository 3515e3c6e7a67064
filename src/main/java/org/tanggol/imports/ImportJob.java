package org.tanggol.imports;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.tanggol.access.MemberId;
import org.tanggol.confidential.Confidential;
import org.tanggol.platform.AggregateRoot;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.reference.CourtId;

/** One upload on its way into the record, and back out of it for thirty days. */
@Entity
@DynamicUpdate      // what was not changed is not written back: a key rotation may have closed it anew meanwhile
@Table(name = "import_job")
public class ImportJob extends AggregateRoot<ImportId> {

    private static final Duration UNDO = Duration.ofDays(30);

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ImportId id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Column(name = "member_id", updatable = false)
    private UUID member;
    @Column(name = "client_id", updatable = false)
    private String client;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "file_name_p2", updatable = false))
    private Confidential fileName;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "headings_p2"))
    private Confidential headings;
    @Column(name = "sheet_count", updatable = false)
    private int sheetCount;
    @Column(name = "sheet_position")
    private int sheetPosition;
    @Column(name = "header_row")
    private int headerRow;
    @Column(name = "column_codes")
    private String columnCodes;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "date_order")
    private DateOrder dateOrder;
    @Column(name = "date_order_open")
    private boolean dateOrderOpen;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "name_order")
    private NameOrder nameOrder;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "overlap_rule")
    private Overlap overlap;
    @Column(name = "unread_to_notes")
    private boolean unreadToNotes;
    @Column(name = "court_id")
    private UUID court;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ImportState state;
    private String fault;
    @Column(name = "row_count")
    private int rowCount;
    @Embedded
    private ImportCounts counts;
    @Column(name = "people_kept")
    private int kept;
    @Column(name = "uploaded_at", updatable = false)
    private Instant uploadedAt;
    @Column(name = "checked_at")
    private Instant checkedAt;
    @Column(name = "edited_at")
    private Instant editedAt;
    @Column(name = "committed_at")
    private Instant committedAt;
    @Column(name = "undone_at")
    private Instant undoneAt;

    protected ImportJob() { }

    /** @param client the program that sent it, or null */
    public ImportJob(ImportId id, MemberId member, String client, Confidential fileName, int sheetCount, Instant now) {
        this.id = id;
        this.member = member.value();
        this.client = client;
        this.fileName = fileName;
        this.sheetCount = sheetCount;
        this.columnCodes = "";
        this.nameOrder = NameOrder.GIVEN_FIRST;
        this.overlap = Overlap.KEEP_RECORD;
        this.state = ImportState.UPLOADED;
        this.counts = ImportCounts.NONE;
        this.uploadedAt = now;
    }

    /** Which sheet, and where its header stands. Allowed until it is committed. */
    void readsFrom(int sheet, int newHeaderRow, Confidential newHeadings, int rows, Instant now) {
        requireChangeable();
        sheetPosition = sheet;
        headerRow = newHeaderRow;
        headings = newHeadings;
        rowCount = rows;
        state = ImportState.UPLOADED;
        editedAt = now;
    }

    /** What the columns are and how to read them. @param open whether the order of day and month must be asked for */
    void mapped(SheetPlan plan, boolean open, Instant now) {
        requireChangeable();
        columnCodes = plan.codes().entrySet().stream().map(column -> column.getKey() + "=" + column.getValue()).collect(Collectors.joining(","));
        dateOrder = plan.dates();
        dateOrderOpen = open && plan.dates() == null;
        nameOrder = plan.names();
        overlap = plan.overlap();
        unreadToNotes = plan.unreadToNotes();
        court = plan.court() == null ? null : plan.court().value();
        editedAt = now;
    }

    /** @throws RuleViolation COLUMNS_REQUIRED, DATE_ORDER_REQUIRED, IMPORT_RUNNING, IMPORT_OVER */
    void check() {
        requireChangeable();
        if (!plan().tellsWho()) {
            throw new RuleViolation(Rule.COLUMNS_REQUIRED, "columns");
        }
        if (dateOrderOpen) {
            throw new RuleViolation(Rule.DATE_ORDER_REQUIRED, "dateOrder");
        }
        state = ImportState.CHECKING;
        fault = null;
    }

    void checked(ImportCounts found, Instant now) {
        counts = found;
        state = ImportState.CHECKED;
        checkedAt = now;
        editedAt = null;
    }

    /** A cell or a decision was changed: what was found no longer holds. */
    void edited(Instant now) {
        requireChangeable();
        editedAt = now;
    }

    /** @throws RuleViolation IMPORT_NOT_CHECKED when it was changed since, or never checked */
    void commit() {
        requireChangeable();
        if (state != ImportState.CHECKED || editedAt != null) {
            throw new RuleViolation(Rule.IMPORT_NOT_CHECKED);
        }
        state = ImportState.COMMITTING;
        fault = null;
    }

    void committed(ImportCounts written, Instant now) {
        counts = written;
        state = ImportState.COMMITTED;
        committedAt = now;
    }

    /** @throws RuleViolation IMPORT_NOT_CHECKED unless it is on record, UNDO_TOO_LATE after thirty days */
    void undo(Instant now) {
        if (state != ImportState.COMMITTED) {
            throw new RuleViolation(state == ImportState.UNDOING ? Rule.IMPORT_RUNNING : Rule.IMPORT_OVER);
        }
        if (now.isAfter(committedAt.plus(UNDO))) {
            throw new RuleViolation(Rule.UNDO_TOO_LATE);
        }
        state = ImportState.UNDOING;
        fault = null;
    }

    /** @param left people who stay, because somebody worked on them since */
    void undone(int left, Instant now) {
        kept = left;
        state = ImportState.UNDONE;
        undoneAt = now;
    }

    /** The job stopped, and nothing of it was written. @param code why */
    void stopped(String code) {
        fault = code;
        state = state == ImportState.CHECKING ? ImportState.UPLOADED : state == ImportState.COMMITTING ? ImportState.CHECKED : ImportState.COMMITTED;
    }

    void discard() {
        requireChangeable();
        state = ImportState.DISCARDED;
    }

    private void requireChangeable() {
        if (state.isRunning()) {
            throw new RuleViolation(Rule.IMPORT_RUNNING);
        }
        if (state != ImportState.UPLOADED && state != ImportState.CHECKED) {
            throw new RuleViolation(Rule.IMPORT_OVER);
        }
    }

    /** How the rows are to be read. */
    public SheetPlan plan() {
        Map<Integer, ColumnTarget> columns = new TreeMap<>();
        for (String one : columnCodes.split(",")) {
            int at = one.indexOf('=');
            if (at > 0) {
                ColumnTarget.of(one.substring(at + 1)).ifPresent(target -> columns.put(Integer.valueOf(one.substring(0, at)), target));
            }
        }
        return new SheetPlan(columns, dateOrder, nameOrder, overlap, unreadToNotes, court == null ? null : new CourtId(court));
    }

    @Override
    public ImportId id() {
        return id;
    }

    public MemberId member() {
        return new MemberId(member);
    }

    public String client() {
        return client;
    }

    Confidential fileName() {
        return fileName;
    }

    Confidential headings() {
        return headings;
    }

    public int sheetCount() {
        return sheetCount;
    }

    public int sheetPosition() {
        return sheetPosition;
    }

    public int headerRow() {
        return headerRow;
    }

    public boolean isDateOrderOpen() {
        return dateOrderOpen;
    }

    public ImportState state() {
        return state;
    }

    public String fault() {
        return fault;
    }

    public int rowCount() {
        return rowCount;
    }

    public ImportCounts counts() {
        return counts;
    }

    public int kept() {
        return kept;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }

    public Instant checkedAt() {
        return checkedAt;
    }

    /** Whether something was changed since it was checked. */
    public boolean isEdited() {
        return editedAt != null;
    }

    public Instant committedAt() {
        return committedAt;
    }

    /** Last moment to take it back; null unless it is on record. */
    public Instant undoUntil() {
        return state == ImportState.COMMITTED ? committedAt.plus(UNDO) : null;
    }

    public Instant undoneAt() {
        return undoneAt;
    }
}
