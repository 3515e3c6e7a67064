package org.tanggol.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.Optional;
import org.tanggol.access.Open;
import org.tanggol.confidential.KeyOpening;
import org.tanggol.confidential.TextInClear;
import org.tanggol.members.Inviting;
import org.tanggol.reference.ReferenceLoading;
import org.tanggol.retention.TombstoneKeeping;

/** The steps of the start, each in a transaction of its own, so that a kill in between leaves whole steps. */
@ApplicationScoped
@Transactional(rollbackOn = IOException.class)
public class StartSteps {

    @Inject
    KeyOpening keys;

    @Inject
    ReferenceLoading reference;

    @Inject
    Inviting inviting;

    @Inject
    TombstoneKeeping tombstones;

    @Inject
    TextInClear inClear;

    @Open("runs before anybody can ask for anything")
    public void openKeys() throws IOException {
        keys.open();
    }

    /** Closes a part of what an earlier version kept in clear. @return whether there was any */
    @Open("runs before anybody can ask for anything")
    public boolean closeSomeText() {
        return inClear.closeSome();
    }

    /** Purges again what a restored backup has brought back. @throws IOException with one clear sentence */
    @Open("runs before anybody can ask for anything")
    public void applyTombstones() throws IOException {
        try {
            tombstones.apply();
        } catch (IOException e) {
            throw new IOException("The tombstones of purged cases cannot be read or written (" + e.getMessage() + "); put their folder back or name it in TANGGOL_TOMBSTONES_DIR.", e);
        }
    }

    @Open("runs before anybody can ask for anything")
    public void loadReference() {
        reference.load();
    }

    /** @return the token, when the first administrator is still to come */
    @Open("runs before anybody can ask for anything")
    public Optional<String> offerSetUp(Optional<String> token) {
        if (token.isEmpty() || !inviting.isSetUpNeeded()) {
            return Optional.empty();
        }
        inviting.offerSetUp(token.get());
        return token;
    }
}
