package org.tanggol.reference;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;

/** One row of a code table of EOIR. Its key is its place in the file, because codes repeat: MV names two places of detention. */
@Entity
@Immutable
@Table(name = "eoir_code")
class EoirCode {

    @Embeddable
    record Key(@Column(name = "code_table") String table, int position) implements Serializable { }

    @EmbeddedId
    private Key id;

    private String code;

    private String description;

    private String tag;

    private boolean offered;

    protected EoirCode() { }

    /**
     * @param tag BCP 47 of a language, ISO 3166-1 alpha-2 of a country, or null
     * @param offered false for a test or filler row of the court's own system
     */
    EoirCode(String table, int position, String code, String description, String tag, boolean offered) {
        this.id = new Key(table, position);
        this.code = code;
        this.description = description;
        this.tag = tag;
        this.offered = offered;
    }
}
