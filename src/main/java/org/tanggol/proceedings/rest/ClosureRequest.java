package org.tanggol.proceedings.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.proceedings.ProceedingOutcome;

/** How a matter ended: the day, and the outcome if it is known. */
@Schema(requiredProperties = "closed_on")
public record ClosureRequest(String closedOn, @Schema(implementation = ProceedingOutcome.class) String outcome) { }
