/**
 * The person and the case file: names in parts, aliases, identifiers, birth, languages, health and safety flags, family;
 * intake, and finding people by the name index in memory. Refuses names in SQL.
 */
package org.tanggol.people;
