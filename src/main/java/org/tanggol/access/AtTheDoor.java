package org.tanggol.access;

/**
 * Somebody came in, was refused or left. An event for whoever writes it down; nothing in it says which name was typed.
 *
 * @param member whose account it was; nobody is told of names that are no account's
 * @param organization where they came in or left; null for a refusal, which concerns every organization of the member
 */
public record AtTheDoor(Kind kind, MemberId member, OrganizationId organization) {

    /** What happened. */
    public enum Kind { SIGNED_IN, SIGN_IN_REFUSED, SIGNED_OUT }
}
