/**
 * One person once: joining two case files about one person, leading from the old number to the new, and undoing it. Lies
 * above every feature whose rows it moves.
 */
package org.tanggol.merging;
