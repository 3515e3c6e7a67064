package org.tanggol.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tanggol.access.Caller;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.audit.AuditAction;
import org.tanggol.audit.AuditLog;
import org.tanggol.people.Phone;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** How everybody wants to be told: their own, and nobody else's. */
@ApplicationScoped
@Transactional
public class ChoiceKeeping {

    @Inject
    ChoiceShelf shelf;

    @Inject
    Outlets outlets;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    /** The caller's, or what holds for who has chosen nothing. */
    @Requires(Permission.OWN_ACCOUNT)
    public Choices mine() {
        Choices choices = shelf.ofCaller();
        return new Choices(choices.quiet(), choices.digestAt(), nearest(choices.channels()), choices.phone());
    }

    private Map<NoticeKind, Channel> nearest(Map<NoticeKind, Channel> chosen) {
        return chosen.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> outlets.nearest(one.getValue())));
    }

    /** Channels there are on this server. */
    @Requires(Permission.OWN_ACCOUNT)
    public List<Channel> channels() {
        return outlets.open();
    }

    /** @throws RuleViolation FIELD_MISSING of the phone where something goes by it, FIELD_MALFORMED */
    @Requires(Permission.OWN_ACCOUNT)
    public void choose(Choices choices) {
        Phone phone = Phone.of(choices.phone(), "phone");
        boolean byPhone = choices.channels().containsValue(Channel.SMS) || choices.channels().containsValue(Channel.VOICE);
        if (byPhone && phone == null) {
            throw new RuleViolation(Rule.FIELD_MISSING, "phone");
        }
        Checks.required(choices.quiet().from(), "quietFrom");
        Checks.required(choices.quiet().to(), "quietTo");
        Checks.required(choices.digestAt(), "digestAt");
        shelf.keep(new Choices(choices.quiet(), choices.digestAt(), choices.channels(), phone == null ? null : phone.e164()));
        audit.record(AuditAction.NOTICES_CHOSEN, null, caller.member().value());
    }
}
