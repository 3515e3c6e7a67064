package org.tanggol.familynews;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tanggol.access.Caller;
import org.tanggol.access.MemberId;
import org.tanggol.access.OrganizationId;
import org.tanggol.access.Permission;
import org.tanggol.access.Standing;
import org.tanggol.access.Tenant;
import org.tanggol.notices.Parcel;
import org.tanggol.notices.Ways;
import org.tanggol.platform.jobs.Job;

/** Tells relatives that there is news on their page. */
@ApplicationScoped
public class FamilyNewsJob implements Job {

    private static final Logger LOG = Logger.getLogger(FamilyNewsJob.class.getName());
    private static final Duration EVERY = Duration.ofSeconds(15);
    /** Longer than any attempt to send. */
    private static final Duration HELD = Duration.ofMinutes(2);

    @Inject
    AlertMaking making;

    @Inject
    Ways ways;

    @Inject
    FamilyNewsJob self;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "family-news";
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(EVERY);
    }

    @Override
    public void run(String instance) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        making.happened().forEach(one -> attempt("News for subscription " + one.subscription(), () -> self.make(one, now)));
        making.due(now).forEach(one -> attempt("Message " + one.alert(), () -> self.send(one, now)));
    }

    @ActivateRequestContext
    public void make(AlertMaking.Happened happened, Instant now) {
        caller.is(nobodyOf(happened.organization()));
        making.make(happened, now);
    }

    @ActivateRequestContext
    public void send(AlertMaking.Due due, Instant now) {
        caller.is(nobodyOf(due.organization()));
        Optional<Parcel> parcel = making.prepare(due, now, now.plus(HELD));
        if (parcel.isPresent()) {
            making.sent(due, ways.send(parcel.get()), now);
        }
    }

    /** Rows of this organization are found, and nothing is permitted. */
    private static Standing nobodyOf(OrganizationId organization) {
        return new Standing(new MemberId(Tenant.NOBODY), organization, "family", Set.of(), EnumSet.noneOf(Permission.class), Locale.ENGLISH, ZoneId.of("UTC"), org.tanggol.access.Level.NOTHING);
    }

    /** One that fails keeps no other waiting. */
    private static void attempt(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, what + " failed; it is looked at again", e);
        }
    }
}
