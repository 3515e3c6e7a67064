package org.tanggol.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * The numbers an organization gives its case files. Whoever opens files, or gives a person an A-number, holds this row until the
 * end of the transaction, so that no number is given twice.
 */
@Entity
@Table(name = "case_numbers")
public class CaseNumbers {

    @Id
    @Column(name = "org_id")
    private UUID organization;
    @Column(name = "next_number")
    private int next;

    protected CaseNumbers() { }

    /** Of a new organization. */
    public CaseNumbers(OrganizationId organization) {
        this.organization = organization.value();
        this.next = 1;
    }

    /** The next number, e.g. 2026-0042; the row must be locked. */
    public String take(int year) {
        return "%d-%04d".formatted(year, next++);
    }
}
