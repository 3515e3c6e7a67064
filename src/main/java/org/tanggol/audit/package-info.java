/**
 * Who did and who opened what: one event for each change and each opening, written in the transaction of the change.
 * Holds codes, ids, dates and counts; refuses confidential text and updates.
 */
package org.tanggol.audit;
