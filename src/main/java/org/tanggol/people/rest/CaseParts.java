package org.tanggol.people.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    /** The rows of a part of one case. */
    List<? extends Record> read(String name, CaseFileId file) {
        return named(name).of(List.of(file)).getOrDefault(file, List.of());
    }

    /** All parts asked for of all cases of a page, read at once: by name, then by case. */
    Map<String, Map<CaseFileId, List<? extends Record>>> read(Collection<String> names, Collection<CaseFileId> files) {
        return files.isEmpty() ? Map.of() : names.stream().collect(Collectors.toMap(name -> name, name -> named(name).of(files)));
    }

    private CasePart named(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst().orElseThrow();
    }
}
