/**
 * Starts database and server from one jar, keeps them running, and stops them in the right order. Plain JDK: it runs before any
 * library is unpacked. It knows nothing of the application and the application knows nothing of it; the two share only the names
 * of system properties that docs/operations.md lists.
 */
package org.tanggol.launch;
