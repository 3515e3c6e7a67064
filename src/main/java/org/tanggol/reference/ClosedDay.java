package org.tanggol.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** A day on which federal offices are closed: the day observed, not the day of the feast. */
@Entity
@Immutable
@Table(name = "closed_day")
class ClosedDay {

    @Id
    private LocalDate day;

    private String name;

    private String kind;

    protected ClosedDay() { }

    ClosedDay(LocalDate day, String name) {
        this.day = day;
        this.name = name;
        this.kind = "FEDERAL_HOLIDAY";
    }
}
