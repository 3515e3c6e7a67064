package org.tanggol.feeds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tanggol.access.Caller;
import org.tanggol.access.Open;
import org.tanggol.access.Permission;
import org.tanggol.access.Standing;
import org.tanggol.members.ActingLater;

/** What a calendar program gets for the secret in its address: what the member whose it is may see now. */
@ApplicationScoped
public class FeedReading {

    @Inject
    FeedOwner owners;

    @Inject
    FeedWriting writing;

    @Inject
    ActingLater actors;

    @Inject
    Caller caller;

    /**
     * The calendar's text.
     *
     * @return empty for a secret that leads nowhere, when the member has left or was shut out, and when they may not read a docket
     */
    @Open("whoever knows the secret is the member's calendar program; what it gets is what the member may see now")
    public Optional<String> read(String token) {
        Optional<FeedOwner.Owner> owner = owners.of(token);
        Optional<Standing> standing = owner.flatMap(found -> actors.standing(found.organization(), found.member(), null)).filter(who -> who.permissions().contains(Permission.READ_DOCKET));
        if (standing.isEmpty()) {
            return Optional.empty();
        }
        caller.is(standing.get());
        return writing.text(owner.get().feed());
    }
}
