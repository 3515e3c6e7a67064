package org.tanggol.notices;

import org.tanggol.access.MemberId;
import org.tanggol.access.OrganizationId;

/** Somebody who is told things in one of their organizations. */
public record Receiver(OrganizationId organization, MemberId member) { }
