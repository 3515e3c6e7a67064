package org.tanggol.people;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tanggol.people.Likeness.Reason;

/**
 * How one name fits another, as reasons; none when they are not candidates. A surname has to fit a surname, in any order;
 * or, where somebody has no surname on record or the two kinds were exchanged, any part.
 */
final class NameFit {

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
        return fit(FittedName.of(one), FittedName.of(other));
    }

    private static Set<Reason> fit(FittedName one, FittedName other) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        if (one.surnames().isEmpty() || other.surnames().isEmpty()) {
            return withoutSurname(one.all(), other.all(), one.surnames().isEmpty() && other.surnames().isEmpty());
        }
        NameHit.Reason surname = surname(one, other);
        NameHit.Reason given = alike(one.given(), other.given());
        boolean unknown = one.given().isEmpty() || other.given().isEmpty();
        if (surname == null || given == null && !unknown) {
            NameHit.Reason first = alike(one.given(), other.family());
            NameHit.Reason second = first == null ? null : alike(one.family(), other.given());
            if (second != null) {
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
            if (!one.given().isEmpty() || !other.given().isEmpty()) {
                reasons.add(Reason.GIVEN_NAME_UNKNOWN);
            }
        } else {
            reasons.add(given == null ? Reason.SURNAME_ALONE : word(surname, given));
        }
        orders(one.surnames(), other.surnames(), reasons);
        return reasons;
    }

    /** Of two surnames each, the weaker fit, in either order; otherwise the closest fit of any with any. */
    private static NameHit.Reason surname(FittedName one, FittedName other) {
        if (one.surnames().size() == 2 && other.surnames().size() == 2) {
            NameHit.Reason inOrder = bothSurnames(one, other, 0, 1);
            NameHit.Reason found = inOrder != null ? inOrder : bothSurnames(one, other, 1, 0);
            if (found != null) {
                return found;
            }
        }
        return alike(one.family(), other.family());
    }

    private static NameHit.Reason bothSurnames(FittedName one, FittedName other, int first, int second) {
        return weaker(alike(one.surnames().get(0), other.surnames().get(first)), alike(one.surnames().get(1), other.surnames().get(second)));
    }

    /** Null when either is. */
    private static NameHit.Reason weaker(NameHit.Reason one, NameHit.Reason other) {
        return one == null || other == null ? null : one.compareTo(other) >= 0 ? one : other;
    }

    /** Two surnames each: in the same order, in the other, or only one of them shared. */
    private static void orders(List<Set<NamePart>> one, List<Set<NamePart>> other, Set<Reason> reasons) {
        if (one.size() < 2 || other.size() < 2 || fits(one.get(0), other.get(0)) && fits(one.get(1), other.get(1))) {
            return;
        }
        reasons.add(fits(one.get(0), other.get(1)) && fits(one.get(1), other.get(0)) ? Reason.SURNAMES_SWAPPED : Reason.SECOND_SURNAME_OTHER);
    }

    private static boolean fits(Set<NamePart> one, Set<NamePart> other) {
        return alike(one, other) != null;
    }

    /** Whoever is known by fewer parts: each of them has to fit. */
    private static Set<Reason> withoutSurname(Set<NamePart> one, Set<NamePart> other, boolean neither) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        Set<NamePart> fewer = one.size() <= other.size() ? one : other;
        Set<NamePart> more = fewer == one ? other : one;
        NameHit.Reason weakest = null;
        for (NamePart part : fewer) {
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
    private static NameHit.Reason alike(Set<NamePart> one, Set<NamePart> other) {
        NameHit.Reason best = null;
        for (NamePart a : one) {
            for (NamePart b : other) {
                NameHit.Reason how = a.alike(b);
                best = how != null && (best == null || how.compareTo(best) < 0) ? how : best;
            }
        }
        return best;
    }
}
