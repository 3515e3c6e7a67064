package org.tanggol.accompaniment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Who gets the places of a request. The request has been locked by whoever calls. */
@ApplicationScoped
class Places {

    @Inject
    CompanyShelf shelf;

    @Inject
    Clock clock;

    boolean isFree(AccompanimentRequest request) {
        return request.needed() > taken(shelf.invited(request.id()));
    }

    /** Free places go to those who wait, in the order in which they said yes. */
    void fill(AccompanimentRequest request) {
        List<Invitation> invited = shelf.invited(request.id());
        int free = request.needed() - taken(invited);
        invited.stream().filter(one -> one.state() == InvitationState.WAITLISTED).sorted(Comparator.comparing(Invitation::answeredAt).thenComparing(one -> one.id().value())).limit(Math.max(0, free))
            .forEach(Invitation::moveUp);
    }

    void callOff(AccompanimentRequest request) {
        Instant now = clock.instant();
        request.callOff(now);
        shelf.invited(request.id()).forEach(Invitation::end);
    }

    private static int taken(List<Invitation> invited) {
        return (int) invited.stream().filter(one -> one.state() == InvitationState.ACCEPTED).count();
    }
}
