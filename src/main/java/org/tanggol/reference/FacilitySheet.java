package org.tanggol.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tanggol.access.MemberId;
import org.tanggol.access.OrganizationId;

/**
 * All that is known about one facility, each statement with its source.
 *
 * @param facts the newest of each kind
 * @param earlierFacts older values, newest first
 * @param together ids of this entry and of those merged into it: what points to any of them is here
 * @param openQuestions how many questions about it wait for a decision
 * @param version for the next change
 */
public record FacilitySheet(FacilityRow facility, FacilityDetails details, boolean zoneCertain, boolean listed, FacilityId mergedInto,
                            List<String> codes, List<NameRow> names, List<OperatorRow> operators, List<FactRow> facts, List<FactRow> earlierFacts,
                            Stated addressFrom, Stated phoneFrom, Stated recordFrom, OfficeRow office, CourtRow court,
                            List<ChangeRow> changes, List<FacilityId> together, long openQuestions, Instant updatedAt, long version) {

    /** Where a statement comes from, and of which day it is; the day is null when the source has none. */
    public record Stated(SourceRow source, LocalDate asOf) { }

    /** A name, and between which days sources used it; a day is null when unknown, the last one while it is in use. */
    public record NameRow(String name, LocalDate seenFrom, LocalDate seenTo, SourceRow source) { }

    /** Who ran or owned it; open ends are null. */
    public record OperatorRow(String name, OperatorKind kind, OperatorRole role, LocalDate from, LocalDate to, String stated, Stated stating) { }

    /** The field office it belongs to. */
    public record OfficeRow(String code, String name, String address, String phone) { }

    /** One change by a person. */
    public record ChangeRow(String field, String oldValue, String newValue, String reason, MemberId by, OrganizationId of, Instant at) { }
}
