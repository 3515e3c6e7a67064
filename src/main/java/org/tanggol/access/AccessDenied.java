package org.tanggol.access;

/**
 * Somebody was refused. An event for whoever writes it down; it is told before the refusal is thrown, so the transaction it is told
 * in will be undone.
 *
 * @param client the program, or null for a person
 * @param file as it was asked for, whether there is one or not; null when no file was named
 * @param needed the permission that was lacking; null when it was for the file
 */
public record AccessDenied(OrganizationId organization, MemberId member, String client, CaseFileId file, Permission needed) { }
