package org.tanggol.merging;

import org.tanggol.access.CaseFileId;
import org.tanggol.access.OrganizationId;

/** Two files have become one, in the transaction that goes on; whoever knows the file that went learns its new id. */
public record PeopleMerged(OrganizationId organization, CaseFileId kept, CaseFileId gone) { }
