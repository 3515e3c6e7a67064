package org.tanggol.docketing;

/**
 * What a deadline is called: the question it answers, whose words the bundles have under {@code deadlineFamily.FAMILY}.
 *
 * @param family as the rules name it
 */
public record DeadlineName(String family) { }
