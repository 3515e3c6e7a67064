package org.tanggol.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The questions that the bundled lists raise. */
final class PlaceQuestions {

    /** Below this two entries are not worth a look. */
    static final int LIKELY = 70;
    private final Instant now;
    private final List<ReviewItem> raised = new ArrayList<>();

    PlaceQuestions(Instant now) {
        this.now = now;
    }

    void addressOfNeighbour(Facility facility, ListedFacility entry, ListDoubts.Doubt doubt) {
        String signs = doubt.signs().stream().map(Enum::name).collect(Collectors.joining(","));
        raise(ReviewKind.ADDRESS_OF_NEIGHBOUR, facility, Sources.JULY_2026, entry.addressText())
            .stating(entry.addressText(), entry.line(), signs)
            .proposing(doubt.proposed() == null ? null : doubt.proposed().line(), null, null);
    }

    void phoneDoubtful(Facility facility, ListedFacility entry) {
        raise(ReviewKind.PHONE_DOUBTFUL, facility, Sources.JULY_2026, entry.phone()).stating(entry.phone(), entry.line(), "PHONE_OUTSIDE_AREA");
    }

    /** Pairs within one list. Entries without a believed address are compared by name and office alone. */
    void likelyDuplicates(List<Facility> list) {
        List<Likeness.Place> places = list.stream().map(PlaceQuestions::place).toList();
        for (int i = 0; i < list.size(); i++) {
            for (int j = i + 1; j < list.size(); j++) {
                Facility one = list.get(i);
                Facility other = list.get(j);
                Likeness.Result likeness = Likeness.of(places.get(i), places.get(j));
                int score = likeness.score();
                String reasons = String.join(",", likeness.reasons());
                boolean noAddress = one.state() == null || other.state() == null;
                if (noAddress && Objects.equals(one.fieldOffice(), other.fieldOffice()) && score >= 55) {
                    score = Math.min(90, score + 15);
                    reasons = reasons + ",SAME_OFFICE";
                }
                if (score >= LIKELY) {
                    raise(ReviewKind.LIKELY_DUPLICATE, one, Sources.JULY_2026, other.sourceKey())
                        .stating(null, null, reasons).proposing(null, other.id(), score);
                }
            }
        }
    }

    /** Entries of the newest list without a code, each with the coded place of an older list that fits best. */
    void missingCodes(List<Facility> list, List<Facility> coded) {
        List<Likeness.Place> places = coded.stream().map(PlaceQuestions::place).toList();
        for (Facility facility : list) {
            if (facility.code() != null) {
                continue;
            }
            Likeness.Place here = place(facility);
            Facility best = null;
            Likeness.Result likeness = new Likeness.Result(0, List.of());
            for (int i = 0; i < coded.size() && facility.state() != null; i++) {
                Likeness.Result result = Likeness.of(here, places.get(i));
                if (result.score() > likeness.score()) {
                    best = coded.get(i);
                    likeness = result;
                }
            }
            ReviewItem item = raise(ReviewKind.NO_CODE, facility, Sources.JULY_2026, "");
            if (best != null && likeness.score() >= LIKELY) {
                item.stating(null, null, String.join(",", likeness.reasons())).proposing(best.code(), best.id(), likeness.score());
            }
        }
    }

    void uncertainZones(List<Facility> list) {
        list.stream().filter(facility -> facility.state() != null && !facility.zoneCertain()).forEach(facility ->
            raise(ReviewKind.ZONE_UNCERTAIN, facility, Sources.JULY_2026, "").stating(facility.zone().getId(), null, "NO_PLACE"));
    }

    /** The same code in another state: one of the lists has the code wrong. */
    void statesThatDiffer(List<Facility> list, Map<String, Table.Row> dataProject) {
        for (Facility facility : list) {
            Table.Row row = dataProject.get(facility.code());
            PostalAddress there = row == null ? null : PostalAddress.ofLine(row.get("address_full"));
            if (there != null && facility.state() != null && !facility.state().equals(there.state())) {
                raise(ReviewKind.ADDRESS_DIFFERS, facility, Sources.DATA_PROJECT, there.line())
                    .stating(facility.address().line(), null, "OTHER_STATE").proposing(there.line(), null, null);
            }
        }
    }

    /** Places that held people for ICE in 2017 by contract and stand in no newer list. */
    void notInNewestList(Collection<Facility> all, Map<String, Table.Row> in2017) {
        for (Facility facility : all) {
            Table.Row row = in2017.get(facility.sourceKey());
            if (row != null && facility.origin().equals(Sources.OF_2017) && facility.kind() != FacilityKind.HOLD
                && facility.kind() != FacilityKind.HOSPITAL && row.get("Population Count").matches("\\d{2,}(\\.0)?")) {
                raise(ReviewKind.NOT_IN_LATEST_LIST, facility, Sources.NOVEMBER_2017, "")
                    .stating(row.get("Population Count"), row.line(), "PEOPLE_HELD_THEN");
            }
        }
    }

    private ReviewItem raise(ReviewKind kind, Facility facility, String source, String detail) {
        ReviewItem item = new ReviewItem(kind, facility.id(), source, kind + "/" + facility.sourceKey() + "/" + detail, now);
        raised.add(item);
        return item;
    }

    private static Likeness.Place place(Facility facility) {
        return new Likeness.Place(facility.name(), facility.address());
    }

    List<ReviewItem> raised() {
        return raised;
    }
}
