package org.tanggol.people;

import java.time.Instant;
import java.util.UUID;

/**
 * Where a list of case files or of people goes on: after this row.
 *
 * @param changed when it last changed; null in a list by age
 * @param id of the file, and in a list of people by their changes of the person
 */
public record FilePosition(Instant changed, UUID id) { }
