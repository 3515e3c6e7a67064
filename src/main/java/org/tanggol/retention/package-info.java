/**
 * Keeping less: how long each kind of record is kept, holds that keep a case from being purged, and the purge, which leaves nothing of a
 * case but its id on a tombstone, so that a restored backup does not bring it back. Lies above every feature whose rows it takes away.
 */
package org.tanggol.retention;
