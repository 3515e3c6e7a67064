package org.tanggol.reference;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.tanggol.platform.AggregateRoot;
import org.tanggol.platform.Checks;

/** A company or body that runs or owns places of detention. Which place, and when, is told by {@link FacilityOperator}. */
@Entity
@Table(name = "operator")
public class Operator extends AggregateRoot<OperatorId> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private OperatorId id;
    private String name;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private OperatorKind kind;

    protected Operator() { }

    public Operator(String name, OperatorKind kind) {
        this.id = OperatorId.next();
        this.name = Checks.requiredText(name, "name", 120);
        this.kind = Checks.required(kind, "kind");
    }

    @Override
    public OperatorId id() {
        return id;
    }

    public String name() {
        return name;
    }

    public OperatorKind kind() {
        return kind;
    }
}
