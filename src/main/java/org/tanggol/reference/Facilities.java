package org.tanggol.reference;

import java.util.Optional;

/** The facilities on record, and the questions about them. */
interface Facilities {

    /** @throws org.tanggol.platform.RuleViolation NOT_FOUND */
    Facility get(FacilityId id);

    void add(Facility facility);

    /** Whether there is a field office of that code. */
    boolean hasOffice(String code);

    /** The company or body of that name, whatever the capitals. */
    Optional<Operator> operatorNamed(String name);

    Operator add(Operator operator);

    /** Who holds a code. */
    Optional<FacilityId> coded(FacilityCode code);

    /** County of a place with that ZIP code, as far as a facility there is known; null otherwise. */
    String countyAt(String zip);

    /** Moves the codes of a merged entry to the one that answers for it. */
    void handOverCodes(Facility merged, Facility survivor);

    void note(ReferenceChange change);

    /** @throws org.tanggol.platform.RuleViolation NOT_FOUND */
    ReviewItem question(ReviewItemId id);

    void raise(ReviewItem item);

    /** Questions about a facility, or proposing it, that nobody has decided. */
    java.util.List<ReviewItem> openAbout(FacilityId id);
}
