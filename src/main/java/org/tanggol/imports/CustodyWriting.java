package org.tanggol.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseFileId;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.custody.Confidence;
import org.tanggol.custody.CustodySource;
import org.tanggol.custody.Place;
import org.tanggol.custody.Said;
import org.tanggol.custody.Stay;
import org.tanggol.custody.StayId;
import org.tanggol.custody.Stays;
import org.tanggol.custody.StintId;
import org.tanggol.custody.StintKind;
import org.tanggol.custody.When;

/** Writes the stays of a file. Where the file gives no day, the place is known from the day of the import on, and said to be uncertain. */
@ApplicationScoped
class CustodyWriting {

    @Inject
    Stays stays;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    void write(EntryWriting.Target target, List<Additions.StayMove> moves, Instant now, List<Effect> effects) {
        Stay last = null;
        for (Additions.StayMove move : moves) {
            Entry.StaySpan span = move.span();
            if (move.begins()) {
                // a next span without a release before it is a transfer within the same time in custody
                if (last != null && last.isOpen()) {
                    moveTo(target.file(), last, span, now);
                } else {
                    last = begin(target, span, now);
                    effects.add(Effect.of(EffectKind.STAY, target.file(), last.id().value()));
                }
            } else {
                last = stays.get(move.on().id());
            }
            if (move.moves()) {
                effects.add(Effect.of(EffectKind.STINT, target.file(), moveTo(target.file(), last, span, now).value()));
            }
            if (span.released() != null && last.isOpen() && (move.begins() || move.ends())) {
                last.end(span.how(), When.of(span.released(), null, span.zone()), now);
                audit.record(AuditAction.RELEASED, target.file(), last.id().value(), span.how(), span.released());
                if (!move.begins()) {
                    effects.add(Effect.of(EffectKind.STAY_END, target.file(), last.id().value()));
                }
            }
        }
    }

    private Stay begin(EntryWriting.Target target, Entry.StaySpan span, Instant now) {
        When from = from(span, now);
        Stay stay = Stay.begin(StayId.next(), target.file(), target.person().id(), StintId.next(), place(span), from, said(span, now));
        stays.add(stay);
        audit.record(AuditAction.STAY_BEGAN, target.file(), stay.id().value(), place(span).kind(), span.facility(), from.at());
        return stay;
    }

    private StintId moveTo(CaseFileId file, Stay stay, Entry.StaySpan span, Instant now) {
        StintId stint = StintId.next();
        stay.moveTo(stint, place(span), from(span, now), said(span, now));
        audit.record(AuditAction.TRANSFERRED, file, stint.value(), place(span).kind(), span.facility(), from(span, now).at());
        return stint;
    }

    private static When from(Entry.StaySpan span, Instant now) {
        return When.of(span.taken() == null ? LocalDate.ofInstant(now, span.zone()) : span.taken(), null, span.zone());
    }

    private static Place place(Entry.StaySpan span) {
        return span.facility() == null ? Place.unknown() : new Place(StintKind.FACILITY, span.facility(), null);
    }

    private Said said(Entry.StaySpan span, Instant now) {
        return new Said(CustodySource.DOCUMENT, span.taken() == null ? Confidence.UNCERTAIN : Confidence.LIKELY, null, caller.member(), now);
    }
}
