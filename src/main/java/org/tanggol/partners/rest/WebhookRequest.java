package org.tanggol.partners.rest;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.audit.ChangeType;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * An endpoint to be added.
 *
 * @param url https, on the public internet
 * @param types kinds of change it is told of, such as {@code hearing.rescheduled}, as the feed of changes names them
 */
@Schema(requiredProperties = {"url", "types"})
public record WebhookRequest(String url, List<String> types) {

    /** @throws RuleViolation FIELD_MISSING, UNKNOWN_VALUE with those there are */
    Set<ChangeType> changes() {
        Set<ChangeType> chosen = EnumSet.noneOf(ChangeType.class);
        for (String type : Checks.required(types, "types")) {
            chosen.add(Arrays.stream(ChangeType.values()).filter(one -> one.wire().equals(type)).findFirst().orElseThrow(() ->
                new RuleViolation(Rule.UNKNOWN_VALUE, "types", Arrays.stream(ChangeType.values()).map(ChangeType::wire).collect(Collectors.joining(", ")))));
        }
        return chosen;
    }

    @Override
    public String toString() {
        return "WebhookRequest";
    }
}
