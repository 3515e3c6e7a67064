package org.tanggol.members;

/** What a member showed last before being let in. ENROLMENT: the password, and then the first code of a new authenticator. */
public enum SignInFactor {
    PASSWORD, CODE, RECOVERY_CODE, PASSKEY, ENROLMENT
}
