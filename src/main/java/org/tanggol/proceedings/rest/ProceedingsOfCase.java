package org.tanggol.proceedings.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tanggol.access.CaseFileId;
import org.tanggol.people.rest.CasePart;
import org.tanggol.proceedings.ProceedingQueries;

/** The proceedings of cases, to be read with them. */
@ApplicationScoped
public class ProceedingsOfCase implements CasePart {

    @Inject
    ProceedingQueries proceedings;

    @Override
    public String name() {
        return "proceedings";
    }

    @Override
    public Map<CaseFileId, List<? extends Record>> of(Collection<CaseFileId> files) {
        Map<CaseFileId, List<? extends Record>> found = new LinkedHashMap<>();
        proceedings.ofFiles(files).forEach((file, rows) -> found.put(file, rows.stream().map(ProceedingResponse::from).toList()));
        return found;
    }
}
