package org.tanggol.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.Open;
import org.tanggol.consent.ConsentBlock;
import org.tanggol.consent.FamilySight;
import org.tanggol.familynews.FamilyEvent;
import org.tanggol.familynews.FamilySubscriptionId;
import org.tanggol.familynews.Subscribing;
import org.tanggol.familynews.SubscriptionEntry;
import org.tanggol.notices.Channel;
import org.tanggol.notices.Outlets;
import org.tanggol.platform.RuleViolation;

/** How a relative wants to be told that there is news, on the relative's own page. The door has let the relative in. */
@ApplicationScoped
@Transactional
public class FamilyTelling {

    private static final String WHY = "whoever is in with a code; what this relative may be told the person has decided";

    @Inject
    Subscribing subscribing;

    @Inject
    FamilySight sight;

    @Inject
    Outlets outlets;

    @Inject
    CaseAccess access;

    @Inject
    Clock clock;

    /** What can be chosen, and what was. @param channels that the house can send by @param events the person lets this relative be told of */
    public record Choices(List<Channel> channels, List<FamilyEvent> events, List<Subscribing.Row> standing) {

        /** Whether there is nothing to choose. */
        public boolean isNothing() {
            return (channels.isEmpty() || events.isEmpty()) && standing.isEmpty();
        }
    }

    /** What this relative can choose today. */
    @Open(WHY)
    public Choices choices(Subject subject) {
        Set<ConsentBlock> seen = sight.of(subject.organization(), subject.file(), subject.relative(), today(subject));
        List<Channel> channels = Stream.of(Channel.SMS, Channel.EMAIL).filter(outlets.open()::contains).toList();
        List<FamilyEvent> events = Stream.of(FamilyEvent.values()).filter(event -> seen.contains(event.block())).toList();
        return new Choices(channels, events, seen.isEmpty() ? List.of() : subscribing.of(access.toTellFamily(subject.file()), subject.file(), subject.relative()));
    }

    /** @throws RuleViolation as {@link Subscribing#subscribe} */
    @Open(WHY)
    public void subscribe(Subject subject, SubscriptionEntry entry) {
        subscribing.subscribe(access.toTellFamily(subject.file()), subject.file(), subject.relative(), today(subject), entry);
    }

    /** @return whether the code was right @throws RuleViolation NOT_FOUND */
    @Open(WHY)
    public boolean confirm(Subject subject, FamilySubscriptionId id, String code) {
        return subscribing.confirm(access.toTellFamily(subject.file()), subject.file(), subject.relative(), id, code);
    }

    /** @throws RuleViolation NOT_FOUND */
    @Open(WHY)
    public void end(Subject subject, FamilySubscriptionId id) {
        subscribing.end(subject.relative(), id);
    }

    private LocalDate today(Subject subject) {
        return LocalDate.ofInstant(clock.instant(), subject.zone());
    }
}
