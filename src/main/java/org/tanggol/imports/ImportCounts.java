package org.tanggol.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** People of a file by what would become of them, or became of them. */
@Embeddable
public record ImportCounts(@Column(name = "people_new") int fresh, @Column(name = "people_changed") int changed,
                           @Column(name = "people_unchanged") int unchanged, @Column(name = "people_duplicate") int duplicate,
                           @Column(name = "people_rejected") int rejected) {

    /** Before anything has been checked. */
    static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0);

    public int of(EntryOutcome outcome) {
        return switch (outcome) {
            case NEW -> fresh;
            case CHANGED -> changed;
            case UNCHANGED -> unchanged;
            case DUPLICATE -> duplicate;
            case REJECTED -> rejected;
        };
    }

    public int total() {
        return fresh + changed + unchanged + duplicate + rejected;
    }
}
