package org.tanggol.consent;

import org.tanggol.access.CaseFileId;
import org.tanggol.access.OrganizationId;

/** Told in the same transaction: what a partner may see of a case has changed, and what is shown beyond it ends. */
public record PartnerConsentChanged(CaseFileId file, OrganizationId partner) { }
