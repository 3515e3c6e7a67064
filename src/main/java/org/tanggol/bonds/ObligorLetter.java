package org.tanggol.bonds;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;
import org.tanggol.access.MemberId;
import org.tanggol.confidential.Confidential;
import org.tanggol.confidential.OrganizationVault;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Ids;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** A letter by which an organization lets somebody sign for it. Its days are local; it is in force on the first and on the last of them. */
@Entity
@DynamicUpdate      // a key rotation may have closed the name anew meanwhile
@Table(name = "obligor_letter")
class ObligorLetter {

    /** So many days before it expires it is to be renewed: a board may have to meet. */
    private static final int WARNING_DAYS = 30;
    private static final String TABLE = "obligor_letter";
    private static final String SIGNER = "signer_p2";

    @Id
    private UUID id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "obligor_id", updatable = false))
    private ObligorId obligor;
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = SIGNER, updatable = false))
    private Confidential signer;
    @Column(name = "signed_on", updatable = false)
    private LocalDate signedOn;
    @Column(name = "expires_on", updatable = false)
    private LocalDate expiresOn;
    @Column(name = "task_id")
    private UUID task;
    @Column(name = "recorded_by", updatable = false)
    private UUID recordedBy;
    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    protected ObligorLetter() { }

    /** @throws RuleViolation FIELD_MISSING, FIELD_TOO_LONG, END_BEFORE_START */
    ObligorLetter(ObligorId obligor, String signer, LocalDate signedOn, LocalDate expiresOn, OrganizationVault.Box box, MemberId by, Instant now) {
        this.id = Ids.next();
        this.obligor = obligor;
        this.signer = box.close(TABLE, SIGNER, id, Checks.requiredText(signer, "signer", ObligorEntry.LONGEST_NAME));
        this.signedOn = Checks.required(signedOn, "signedOn");
        this.expiresOn = Checks.required(expiresOn, "expiresOn");
        if (!expiresOn.isAfter(signedOn)) {
            throw new RuleViolation(Rule.END_BEFORE_START, "expiresOn");
        }
        this.recordedBy = by.value();
        this.recordedAt = now;
    }

    boolean isInForce(LocalDate day) {
        return !day.isBefore(signedOn) && !day.isAfter(expiresOn);
    }

    /** The day by which it is to be renewed, and never one that has passed. */
    LocalDate renewBy(LocalDate today) {
        LocalDate day = expiresOn.minusDays(WARNING_DAYS);
        return day.isBefore(today) ? today : day;
    }

    void toldBy(UUID newTask) {
        task = newTask;
    }

    boolean isTold() {
        return task != null;
    }

    String signer(OrganizationVault.Box box) {
        return box.open(TABLE, SIGNER, id, signer);
    }

    ObligorId obligor() {
        return obligor;
    }

    LocalDate signedOn() {
        return signedOn;
    }

    LocalDate expiresOn() {
        return expiresOn;
    }
}
