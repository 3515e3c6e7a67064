package org.tanggol.docket.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.tanggol.access.CaseFileId;
import org.tanggol.docket.HearingFilter;
import org.tanggol.docket.HearingListing;
import org.tanggol.docket.HearingOrder;
import org.tanggol.people.rest.CasePart;

/** The hearings of a case, to be read with it. */
@ApplicationScoped
public class HearingsOfCase implements CasePart {

    private static final int MOST = 200;

    @Inject
    HearingListing listing;

    @Override
    public String name() {
        return "hearings";
    }

    @Override
    public List<? extends Record> of(CaseFileId file) {
        return listing.page(new HearingFilter(null, null, List.of(), null, file), HearingOrder.DAY, null, MOST).stream().map(HearingResponse::from).toList();
    }
}
