/**
 * Looks at a database before anything else does: is it the right one, is it set up so that nothing written is lost, and are its
 * tables up to date. Runs before the server and without it; uses the driver and Flyway only. Refuses to go on rather than to warn.
 */
package org.tanggol.platform.schema;
