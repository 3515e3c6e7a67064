package org.tanggol.people;

import java.util.Collection;
import java.util.Map;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.CaseScope;
import org.tanggol.reference.FacilityId;

/**
 * Where people are held now. A port: custody lies a floor higher, and a missing answer should stop the deployment instead
 * of making people look less alike.
 */
public interface WhereHeld {

    /** By file; who is in no facility is left out. */
    Map<CaseFileId, FacilityId> now(CaseScope scope, Collection<CaseFileId> files);
}
