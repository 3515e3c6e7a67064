package org.tanggol.custody.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.tanggol.access.CaseFileId;
import org.tanggol.custody.CustodyQueries;
import org.tanggol.people.rest.CasePart;

/** The stays of a case, to be read with it. */
@ApplicationScoped
public class StaysOfCase implements CasePart {

    @Inject
    CustodyQueries custody;

    @Override
    public String name() {
        return "stays";
    }

    @Override
    public List<? extends Record> of(CaseFileId file) {
        return custody.folder(file).stays().stream().map(stay -> StayResponse.from(file, stay)).toList();
    }
}
