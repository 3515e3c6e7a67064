/**
 * Confidential text (tier P2): the type, the keys, and the vault that opens it for an access decision already made.
 * The only user of Tink. Refuses to decide who may read.
 *
 * <p>Root key (a file, never in the database) wraps one keyset per organization and purpose; the organization's data
 * key wraps one data key per case file; the case's data key encrypts the cells, each bound to organization, table,
 * column and row.
 */
package org.tanggol.confidential;
