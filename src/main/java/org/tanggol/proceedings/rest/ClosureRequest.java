package org.tanggol.proceedings.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a matter ended: the day, and the outcome as EOIR's table of decisions codes it or in words. */
@Schema(requiredProperties = "closed_on")
public record ClosureRequest(String closedOn, String outcome) { }
