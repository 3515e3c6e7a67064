package org.tanggol.confidential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.GeneralSecurityException;

/** The step of the start-up that needs the root key; inside the transaction of the caller. */
@ApplicationScoped
public class KeyOpening {

    @Inject
    Keys keys;

    @Inject
    StaffVault staff;

    @Inject
    SigningKeys signing;

    /** @throws IOException with one clear sentence when the root key is missing, damaged or another database's */
    public void open() throws IOException {
        try {
            keys.open();
        } catch (GeneralSecurityException e) {
            throw new IOException("The keys could not be opened.", e);
        }
        staff.signInIndex("warm up");       // makes the installation's keys at the first start
        staff.secretHash("warm up");
        staff.close("member", "name_p2", new java.util.UUID(0, 0), "warm up");
        for (SigningKeys.Purpose purpose : SigningKeys.Purpose.values()) {
            signing.publicKey(purpose);
        }
    }
}
