package org.tanggol.custody.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tanggol.access.CaseFileId;
import org.tanggol.custody.CustodyQueries;
import org.tanggol.people.rest.CasePart;

/** The stays of cases, to be read with them. */
@ApplicationScoped
public class StaysOfCase implements CasePart {

    @Inject
    CustodyQueries custody;

    @Override
    public String name() {
        return "stays";
    }

    @Override
    public Map<CaseFileId, List<? extends Record>> of(Collection<CaseFileId> files) {
        Map<CaseFileId, List<? extends Record>> found = new LinkedHashMap<>();
        custody.folders(files).forEach((file, folder) -> found.put(file, folder.stays().stream().map(stay -> StayResponse.from(file, stay)).toList()));
        return found;
    }
}
