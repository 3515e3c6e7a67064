package org.tanggol.people.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.people.PersonName;

/** A name in parts; any may be missing. */
@Schema(name = "Name")
public record NameJson(String given, String family, String secondFamily, String preferred) {

    static NameJson of(PersonName name) {
        return name == null || name.isEmpty() ? null : new NameJson(name.given(), name.family(), name.secondFamily(), name.preferred());
    }

    PersonName opened() {
        return new PersonName(given, family, secondFamily, preferred);
    }

    @Override
    public String toString() {
        return "NameJson";      // never the name: this text may reach a log
    }
}
