package org.tanggol.docket.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tanggol.access.CaseFileId;
import org.tanggol.docket.DocketQueries;
import org.tanggol.people.rest.CasePart;

/** The hearings of cases, to be read with them. */
@ApplicationScoped
public class HearingsOfCase implements CasePart {

    @Inject
    DocketQueries docket;

    @Override
    public String name() {
        return "hearings";
    }

    @Override
    public Map<CaseFileId, List<? extends Record>> of(Collection<CaseFileId> files) {
        Map<CaseFileId, List<? extends Record>> found = new LinkedHashMap<>();
        docket.ofFiles(files).forEach((file, rows) -> found.put(file, rows.stream().map(HearingResponse::from).toList()));
        return found;
    }
}
