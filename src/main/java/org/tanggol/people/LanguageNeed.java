package org.tanggol.people;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.tanggol.access.CaseFileId;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Ids;
import org.tanggol.platform.RuleViolation;

/**
 * A language the person speaks, and whether the court must bring an interpreter. A relay is the language in between when
 * no interpreter speaks both: Mam, Spanish, English.
 */
@Entity
@Table(name = "language_need")
public class LanguageNeed {

    @Id
    private UUID id;
    @TenantId
    @Column(name = "org_id", updatable = false)
    private UUID organization;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "file_id", updatable = false))
    private CaseFileId file;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person_id", updatable = false))
    private PersonId person;
    private String language;
    private int position;
    private boolean interpreter;
    private String relay;
    private long version;

    protected LanguageNeed() { }

    /**
     * @param language BCP 47 tag, e.g. {@code quc}, {@code es-419}
     * @param position 0 for the language spoken best
     * @param relay BCP 47 tag or null
     * @throws RuleViolation FIELD_MALFORMED for what is no tag
     */
    public LanguageNeed(Person of, String language, int position, boolean interpreter, String relay) {
        this.id = Ids.next();
        this.file = of.file();
        this.person = of.id();
        this.language = Checks.required(Checks.language(language, "language"), "language");
        this.position = position;
        this.interpreter = interpreter;
        this.relay = Checks.language(relay, "relay");
    }

    UUID id() {
        return id;
    }
}
