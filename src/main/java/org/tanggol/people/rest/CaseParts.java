package org.tanggol.people.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.tanggol.access.CaseFileId;

/** All that can be read with a case. */
@ApplicationScoped
class CaseParts {

    @Any
    @Inject
    Instance<CasePart> parts;

    List<String> names() {
        return parts.stream().map(CasePart::name).toList();
    }

    List<? extends Record> read(String name, CaseFileId file) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst().orElseThrow().of(file);
    }
}
