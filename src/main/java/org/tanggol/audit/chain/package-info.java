/**
 * The audit log as a chain: every committed event gets a place after its commit, the hash of a place covers the event and the
 * place before, and signed checkpoints in a folder outside the database say how far the chain had come.
 */
package org.tanggol.audit.chain;
