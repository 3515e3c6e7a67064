/**
 * Who may do what to which case file: organizations (the tenants), roles, permissions, and the one predicate
 * ({@link org.tanggol.access.CaseAccess}) that page, API, search, count and export all ask. Refuses to know what a file contains.
 */
package org.tanggol.access;
