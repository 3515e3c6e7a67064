package org.tanggol.proceedings;

import java.time.Instant;
import java.time.LocalDate;
import org.tanggol.access.CaseFileId;
import org.tanggol.reference.CourtId;

/** A matter as lists show it. */
public record ProceedingRow(ProceedingId id, CaseFileId file, ProceedingKind kind, CourtId court, ChargingDocument chargingDocument, LocalDate servedOn,
                            LocalDate openedOn, LocalDate closedOn, String outcome, Instant updatedAt, long version) { }
