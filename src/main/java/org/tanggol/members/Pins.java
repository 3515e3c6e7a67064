package org.tanggol.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tanggol.platform.RuleViolation;

/** PINs that go with a code on a card: hashed as passwords are, and no more at once than there are cores. */
@ApplicationScoped
public class Pins {

    @Inject
    Passwords passwords;

    /** @throws RuleViolation SIGN_IN_CROWDED */
    public String hash(String pin) {
        return passwords.hashPin(pin);
    }

    /**
     * Takes as long without a hash as with one.
     *
     * @param hash null where there is nothing to be right about
     * @throws RuleViolation SIGN_IN_CROWDED
     */
    public boolean matches(String hash, String pin) {
        return passwords.matches(hash, pin);
    }
}
