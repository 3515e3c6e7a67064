package org.tanggol.familynews;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.tanggol.notices.Channel;
import org.tanggol.people.Phone;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * How a relative wants to be told.
 *
 * @param channel SMS or EMAIL
 * @param address a phone in E.164, or an e-mail address
 * @param language of the messages
 */
public record SubscriptionEntry(Channel channel, String address, Locale language, Set<FamilyEvent> events) {

    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final int LONGEST = 254;

    /** @throws RuleViolation FIELD_MISSING, FIELD_MALFORMED, FIELD_TOO_LONG, UNKNOWN_VALUE */
    public SubscriptionEntry {
        if (channel != Channel.SMS && channel != Channel.EMAIL) {
            throw new RuleViolation(Rule.UNKNOWN_VALUE, "channel");
        }
        String typed = Checks.requiredText(address, "address", LONGEST);
        if (channel == Channel.SMS) {
            address = Checks.required(Phone.of(typed, "address"), "address").e164();
        } else if (MAIL.matcher(typed).matches()) {
            address = typed;
        } else {
            throw new RuleViolation(Rule.FIELD_MALFORMED, "address");
        }
        events = Set.copyOf(Checks.required(events, "events"));
        if (events.isEmpty()) {
            throw new RuleViolation(Rule.FIELD_MISSING, "events");
        }
    }

    @Override
    public String toString() {
        return "SubscriptionEntry";
    }
}
