package org.tanggol.disclosures;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What a disclosed record may hold. Tasks, the summary, history and who looked never leave: they are how the house works. */
public enum DisclosedPart {
    PERSON, FAMILY, HEALTH, CUSTODY, DOCKET, NOTES;

    static String packed(Collection<DisclosedPart> parts) {
        return EnumSet.copyOf(parts).stream().map(Enum::name).collect(Collectors.joining(","));
    }

    static Set<DisclosedPart> unpacked(String parts) {
        EnumSet<DisclosedPart> set = EnumSet.noneOf(DisclosedPart.class);
        if (parts != null) {
            Arrays.stream(parts.split(",")).map(DisclosedPart::valueOf).forEach(set::add);
        }
        return set;
    }
}
