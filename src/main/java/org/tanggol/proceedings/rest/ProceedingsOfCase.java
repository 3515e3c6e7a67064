package org.tanggol.proceedings.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.tanggol.access.CaseFileId;
import org.tanggol.people.rest.CasePart;
import org.tanggol.proceedings.ProceedingQueries;

/** The proceedings of a case, to be read with it. */
@ApplicationScoped
public class ProceedingsOfCase implements CasePart {

    @Inject
    ProceedingQueries proceedings;

    @Override
    public String name() {
        return "proceedings";
    }

    @Override
    public List<? extends Record> of(CaseFileId file) {
        return proceedings.of(file).stream().map(ProceedingResponse::from).toList();
    }
}
