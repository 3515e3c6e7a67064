/**
 * Members of staff: who they are, their roles in organizations, sign-in, invitations and the first set-up; and partner
 * clinics' programs with their secrets. Refuses default passwords.
 */
package org.tanggol.members;
