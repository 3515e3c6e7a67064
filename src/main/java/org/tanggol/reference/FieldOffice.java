package org.tanggol.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** An ERO field office of ICE. Three offices stand without address, because the source leaves them out. */
@Entity
@Immutable
@Table(name = "field_office")
class FieldOffice {

    @Id
    private String code;
    private String name;
    private String address;
    private String zip;
    private String state;
    private String phone;
    private String area;
    private String source;

    protected FieldOffice() { }
}
