package org.tanggol.imports;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tanggol.reference.CourtId;
import org.tanggol.reference.CourtRow;
import org.tanggol.reference.FacilityId;
import org.tanggol.reference.FacilityRow;
import org.tanggol.reference.ReferenceQueries;

/** The facilities and courts a file speaks of, by their words; each text is looked up once. Lives as long as one check. */
final class Places {

    private static final Set<String> COMMON = Set.of("ice", "detention", "center", "centre", "facility", "processing", "service", "services", "correctional", "corrections",
        "institution", "jail", "prison", "county", "the", "of", "at", "centro", "de", "detencion", "carcel", "del", "condado", "procesamiento", "immigration", "court", "corte", "inmigracion", "spc", "cdf", "ipc", "dc");
    private static final int LOOKED_AT = 12;

    private final ReferenceQueries reference;
    private final Map<String, Found<FacilityRow>> facilities = new HashMap<>();
    private final Map<String, Found<CourtRow>> courts = new HashMap<>();
    private List<CourtRow> known;

    /** @param only the one that fits, or null; @param several whether more than one fits */
    record Found<T>(T only, boolean several) { }

    Places(ReferenceQueries reference) {
        this.reference = reference;
    }

    Found<FacilityRow> facility(String text) {
        return facilities.computeIfAbsent(Folded.of(text), folded -> facilityOf(text, folded));
    }

    FacilityRow facility(FacilityId id) {
        return reference.facility(id).orElse(null);
    }

    private Found<FacilityRow> facilityOf(String text, String folded) {
        if (folded.isEmpty()) {
            return new Found<>(null, false);
        }
        List<FacilityRow> hits = reference.facilitiesLike(text, LOOKED_AT);
        if (hits.isEmpty()) {
            String telling = String.join(" ", telling(folded));
            hits = telling.isEmpty() ? List.of() : reference.facilitiesLike(telling, LOOKED_AT);
        }
        String code = text.strip();
        return choose(hits, hit -> code.equalsIgnoreCase(hit.code()) || Folded.of(hit.name()).equals(folded),
            hit -> telling(Folded.of(hit.name())).equals(telling(folded)));
    }

    Found<CourtRow> court(String text) {
        return courts.computeIfAbsent(Folded.of(text), folded -> {
            Set<String> telling = telling(folded);
            List<CourtRow> hits = telling.isEmpty() ? List.of() : courts().stream()
                .filter(court -> parts(court.name() + " " + court.city() + " " + court.state()).containsAll(telling)).toList();
            return choose(hits, hit -> Folded.of(hit.name()).equals(folded), hit -> telling(Folded.of(hit.name())).equals(telling));
        });
    }

    CourtRow court(CourtId id) {
        return courts().stream().filter(court -> court.id().equals(id)).findFirst().orElse(null);
    }

    private List<CourtRow> courts() {
        if (known == null) {
            known = reference.courts();
        }
        return known;
    }

    private static <T> Found<T> choose(List<T> hits, java.util.function.Predicate<T> exact, java.util.function.Predicate<T> close) {
        if (hits.size() == 1) {
            return new Found<>(hits.get(0), false);
        }
        for (java.util.function.Predicate<T> fits : List.of(exact, close)) {
            List<T> narrowed = hits.stream().filter(fits).toList();
            if (narrowed.size() == 1) {
                return new Found<>(narrowed.get(0), false);
            }
        }
        return new Found<>(null, !hits.isEmpty());
    }

    private static Set<String> telling(String folded) {
        return Arrays.stream(folded.split(" ")).filter(word -> !word.isEmpty() && !COMMON.contains(word)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> parts(String text) {
        return Set.copyOf(new LinkedHashSet<>(List.of(Folded.of(text).split(" "))));
    }
}
