package org.tanggol.people;

import java.time.LocalDate;

/**
 * The next deadline of a case that is ours to keep, as every page about the person shows it.
 *
 * @param on local day by which to act
 * @param family the question it answers, as the rules of time name it
 */
public record NextDue(LocalDate on, String family) { }
