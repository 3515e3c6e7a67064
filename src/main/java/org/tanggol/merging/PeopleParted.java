package org.tanggol.merging;

import org.tanggol.access.CaseFileId;
import org.tanggol.access.OrganizationId;

/** A merge has been undone, in the transaction that goes on: the second file is there again under its own id. */
public record PeopleParted(OrganizationId organization, CaseFileId kept, CaseFileId back) { }
