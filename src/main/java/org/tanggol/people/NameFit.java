package org.tanggol.people;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tanggol.people.Likeness.Reason;

/**
 * How one name fits another, as reasons; none when they are not candidates. A surname has to fit a surname, in any order;
 * or, where somebody has no surname on record or the two kinds were exchanged, any part.
 */
final class NameFit {

    /** They stand in many surnames and tell nobody apart. */
    private static final Set<String> PARTICLES = Set.of("de", "la", "las", "los", "el", "del", "y", "e", "da", "do", "dos", "das", "van", "von", "al", "bin", "ibn", "ben",
        "st", "san", "santa");

    private NameFit() { }

    /** The strongest fit of any name of one with any name of the other. */
    static Set<Reason> best(List<PersonName> one, List<PersonName> other) {
        Set<Reason> best = EnumSet.noneOf(Reason.class);
        int rank = 0;
        for (int i = 0; i < one.size(); i++) {
            for (int j = 0; j < other.size(); j++) {
                Set<Reason> fit = fit(one.get(i), other.get(j));
                if (rank(fit) > rank) {
                    best = fit;
                    rank = rank(fit);
                    if (i > 0 || j > 0) {
                        best.add(Reason.VIA_ALIAS);
                    }
                }
            }
        }
        return best;
    }

    private static int rank(Set<Reason> fit) {
        int rank = fit.contains(Reason.NAME_EQUAL) ? 100 : fit.contains(Reason.NAME_SOUNDS_ALIKE) ? 80 : fit.contains(Reason.NAME_SIMILAR) ? 60
            : fit.contains(Reason.SURNAME_ALONE) ? 40 : 0;
        return rank - (int) fit.stream().filter(Reason::isAgainst).count();
    }

    static Set<Reason> fit(PersonName one, PersonName other) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        List<String> surnamesOne = surnames(one);
        List<String> surnamesOther = surnames(other);
        Set<String> givenOne = parts(one.given(), one.preferred());
        Set<String> givenOther = parts(other.given(), other.preferred());
        if (surnamesOne.isEmpty() || surnamesOther.isEmpty()) {
            return withoutSurname(all(one), all(other), surnamesOne.isEmpty() && surnamesOther.isEmpty());
        }
        NameHit.Reason surname = surname(surnamesOne, surnamesOther);
        NameHit.Reason given = alike(givenOne, givenOther);
        boolean unknown = givenOne.isEmpty() || givenOther.isEmpty();
        if (surname == null || given == null && !unknown) {
            NameHit.Reason first = alike(givenOne, parts(surnamesOther));
            NameHit.Reason second = alike(parts(surnamesOne), givenOther);
            if (first != null && second != null) {
                reasons.add(word(first, second));
                reasons.add(Reason.NAMES_SWAPPED);
                return reasons;
            }
        }
        if (surname == null) {
            return reasons;
        }
        if (unknown) {
            reasons.add(word(surname, surname));
            if (!givenOne.isEmpty() || !givenOther.isEmpty()) {
                reasons.add(Reason.GIVEN_NAME_UNKNOWN);
            }
        } else {
            reasons.add(given == null ? Reason.SURNAME_ALONE : word(surname, given));
        }
        orders(surnamesOne, surnamesOther, reasons);
        return reasons;
    }

    /** Of two surnames each, the weaker fit, in either order; otherwise the closest fit of any with any. */
    private static NameHit.Reason surname(List<String> one, List<String> other) {
        if (one.size() == 2 && other.size() == 2) {
            NameHit.Reason inOrder = weaker(alike(parts(one.get(0)), parts(other.get(0))), alike(parts(one.get(1)), parts(other.get(1))));
            NameHit.Reason swapped = weaker(alike(parts(one.get(0)), parts(other.get(1))), alike(parts(one.get(1)), parts(other.get(0))));
            if (inOrder != null || swapped != null) {
                return inOrder != null ? inOrder : swapped;
            }
        }
        return alike(parts(one), parts(other));
    }

    /** Null when either is. */
    private static NameHit.Reason weaker(NameHit.Reason one, NameHit.Reason other) {
        return one == null || other == null ? null : one.compareTo(other) >= 0 ? one : other;
    }

    /** Two surnames each: in the same order, in the other, or only one of them shared. */
    private static void orders(List<String> one, List<String> other, Set<Reason> reasons) {
        if (one.size() < 2 || other.size() < 2) {
            return;
        }
        boolean inOrder = fits(one.get(0), other.get(0)) && fits(one.get(1), other.get(1));
        boolean swapped = fits(one.get(0), other.get(1)) && fits(one.get(1), other.get(0));
        if (swapped && !inOrder) {
            reasons.add(Reason.SURNAMES_SWAPPED);
        } else if (!inOrder) {
            reasons.add(Reason.SECOND_SURNAME_OTHER);
        }
    }

    private static boolean fits(String one, String other) {
        return alike(parts(one), parts(other)) != null;
    }

    /** Whoever is known by fewer parts: each of them has to fit. */
    private static Set<Reason> withoutSurname(Set<String> one, Set<String> other, boolean neither) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        Set<String> fewer = one.size() <= other.size() ? one : other;
        Set<String> more = fewer == one ? other : one;
        NameHit.Reason weakest = null;
        for (String part : fewer) {
            NameHit.Reason how = alike(Set.of(part), more);
            if (how == null) {
                return reasons;
            }
            weakest = weakest == null || how.compareTo(weakest) > 0 ? how : weakest;
        }
        if (weakest != null) {
            reasons.add(word(weakest, weakest));
            if (!neither && fewer.size() < 2) {
                reasons.add(Reason.GIVEN_NAME_UNKNOWN);
            }
        }
        return reasons;
    }

    private static Reason word(NameHit.Reason one, NameHit.Reason other) {
        return switch (one.compareTo(other) >= 0 ? one : other) {
            case EXACT -> Reason.NAME_EQUAL;
            case SIMILAR -> Reason.NAME_SIMILAR;
            default -> Reason.NAME_SOUNDS_ALIKE;
        };
    }

    /** The closest fit of any part with any part. */
    private static NameHit.Reason alike(Set<String> one, Set<String> other) {
        NameHit.Reason best = null;
        for (String a : one) {
            for (String b : other) {
                NameHit.Reason how = OrganizationNames.alike(a, b);
                best = how != null && (best == null || how.compareTo(best) < 0) ? how : best;
            }
        }
        return best;
    }

    private static List<String> surnames(PersonName name) {
        if (name.family() != null && name.secondFamily() == null) {
            String[] two = name.family().split("\\s+");   // "Tzoc Ajanel" in one field, as many forms have it
            return two.length == 2 && !PARTICLES.contains(NameParts.of(two[0]).stream().findFirst().orElse("")) ? List.of(two) : List.of(name.family());
        }
        return Stream.of(name.family(), name.secondFamily()).filter(part -> part != null).toList();
    }

    private static Set<String> all(PersonName name) {
        return parts(name.given(), name.family(), name.secondFamily(), name.preferred());
    }

    private static Set<String> parts(Collection<String> texts) {
        return parts(texts.toArray(String[]::new));
    }

    /** Folded parts that tell people apart; of a hyphenated word the parts and the whole. */
    static Set<String> parts(String... texts) {
        Set<String> parts = new LinkedHashSet<>();
        Set<String> particles = new LinkedHashSet<>();
        for (String text : texts) {
            if (text != null) {
                Stream.concat(NameParts.of(text).stream(), NameParts.joined(text).stream()).forEach(part -> (PARTICLES.contains(part) ? particles : parts).add(part));
            }
        }
        return parts.isEmpty() ? particles : parts;
    }
}
