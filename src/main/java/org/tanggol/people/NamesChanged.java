package org.tanggol.people;

import org.tanggol.access.OrganizationId;

/** A person has come in, or a name or alias has changed; the name index reads the person again. */
public record NamesChanged(OrganizationId organization, PersonId person) { }
