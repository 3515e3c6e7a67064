package org.tanggol.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** The way out for a channel, by what the operator has set up now. */
@ApplicationScoped
public class Ways {

    @Inject
    Outlets outlets;

    @Inject
    Clock clock;

    private GatewaySending gateway;
    private Outlets.Gateway known;

    /** Sends once, outside any transaction. */
    public Outcome send(Parcel parcel) {
        Optional<Sending> way = parcel.channel() == Channel.EMAIL ? outlets.mail().map(server -> new MailSending(server, clock)) : outlets.gateway().map(this::kept);
        return way.isEmpty() ? Outcome.NOT_SET_UP : way.get().send(parcel);
    }

    /** Its client has threads of its own, so it is made once. */
    private synchronized Sending kept(Outlets.Gateway now) {
        if (!now.equals(known)) {
            known = now;
            gateway = new GatewaySending(now);
        }
        return gateway;
    }
}
