package org.tanggol.portal;

import java.time.Instant;
import java.util.UUID;

/**
 * Whoever holds an open page.
 *
 * @param visit id of the row of this visit
 * @param explained whether the page about the way out has been shown for this code
 * @param closesAt when the page closes unless there is another request
 */
public record Visitor(UUID visit, FamilyCodeId code, Subject subject, boolean explained, Instant closesAt) { }
