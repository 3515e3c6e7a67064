package org.tanggol.people;

import org.tanggol.access.CaseFileId;

/** A person found, for search boxes and pickers. */
public record PersonHit(CaseFileId file, PersonId person, String title, String number, CaseStatus status, NameHit.Reason how) { }
