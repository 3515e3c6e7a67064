package org.tanggol.members;

/** Invited and without a password; working; or shut out. */
public enum MemberState {
    INVITED, ACTIVE, DISABLED
}
