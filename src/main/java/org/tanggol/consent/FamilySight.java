package org.tanggol.consent;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.OrganizationId;
import org.tanggol.people.FamilyMemberId;

/** What the person lets one relative see. */
@ApplicationScoped
public class FamilySight {

    public Set<ConsentBlock> of(OrganizationId organization, CaseFileId file, FamilyMemberId relative, LocalDate today) {
        return EnumSet.allOf(ConsentBlock.class);
    }

    public boolean isBarred(OrganizationId organization, CaseFileId file, FamilyMemberId relative) {
        return false;
    }
}
