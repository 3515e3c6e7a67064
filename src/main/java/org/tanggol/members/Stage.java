package org.tanggol.members;

/** How far a sign-in has come: a code is still wanted, an authenticator must be set up first, a passkey must be made, or the member is in. */
public enum Stage {
    CODE, ENROL, PASSKEY, IN
}
