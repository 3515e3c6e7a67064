package org.tanggol.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the entries of a list whose address or telephone cannot be theirs. In July 2026 twelve entries in a row bear the address of
 * the next one, which no single sign shows: some of the shifted addresses lie within the right office's area, and some right
 * addresses lie outside it. So an address is doubted when two of three signs speak against it.
 */
final class ListDoubts {

    /** Signs against an address. */
    enum Sign {
        /** The state is not one its field office answers for. */
        OUTSIDE_AREA,
        /** The telephone belongs to a state of the office's area, the address to another state. */
        PHONE_ELSEWHERE,
        /** The list has a place of another name at that ZIP code. */
        OTHER_PLACE_THERE
    }

    /** @param proposed the address that the entry before bears, when it fits; null otherwise */
    record Doubt(List<Sign> signs, PostalAddress proposed) { }

    private final Geography geography;
    private final AreasOfResponsibility areas;

    ListDoubts(Geography geography, AreasOfResponsibility areas) {
        this.geography = geography;
        this.areas = areas;
    }

    /** The entries whose address is doubted, by line. */
    Map<Integer, Doubt> addresses(List<ListedFacility> list) {
        Map<Integer, Doubt> doubts = new LinkedHashMap<>();
        Map<String, List<ListedFacility>> byZip = new HashMap<>();
        list.forEach(entry -> byZip.computeIfAbsent(entry.zip(), zip -> new ArrayList<>()).add(entry));
        ListedFacility before = null;
        for (ListedFacility entry : list) {
            List<Sign> signs = signs(entry, byZip.get(entry.zip()));
            if (signs.size() >= 2) {
                boolean shifted = before != null && doubts.containsKey(before.line());
                PostalAddress proposed = shifted && areas.covers(entry.fieldOffice(), before.state()) && !contradicted(entry, before.state())
                    ? before.address() : null;
                doubts.put(entry.line(), new Doubt(signs, proposed));
            }
            before = entry;
        }
        return doubts;
    }

    /**
     * Whether the telephone cannot be the facility's: its state is neither that of a believed address nor one its office answers
     * for. Offices answer the telephone for some jails, so a number from elsewhere in the area is no sign.
     */
    boolean phoneIsDoubtful(ListedFacility entry) {
        Optional<String> state = geography.stateOfPhone(entry.phone());
        return state.isPresent() && !state.get().equals(entry.state()) && !areas.covers(entry.fieldOffice(), state.get());
    }

    private List<Sign> signs(ListedFacility entry, List<ListedFacility> sameZip) {
        List<Sign> signs = new ArrayList<>();
        if (entry.state() == null) {
            return signs;
        }
        if (!areas.covers(entry.fieldOffice(), entry.state())) {
            signs.add(Sign.OUTSIDE_AREA);
        }
        Optional<String> phone = geography.stateOfPhone(entry.phone());
        if (phone.isPresent() && contradicted(entry, entry.state()) && areas.covers(entry.fieldOffice(), phone.get())) {
            signs.add(Sign.PHONE_ELSEWHERE);
        }
        boolean otherThere = sameZip.stream().anyMatch(other -> !Words.fold(other.published()).equals(Words.fold(entry.published())));
        if (!signs.isEmpty() && otherThere) {
            signs.add(Sign.OTHER_PLACE_THERE);
        }
        return signs;
    }

    private boolean contradicted(ListedFacility entry, String state) {
        return geography.stateOfPhone(entry.phone()).filter(of -> !of.equals(state)).isPresent();
    }
}
