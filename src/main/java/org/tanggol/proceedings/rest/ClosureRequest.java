package org.tanggol.proceedings.rest;

/** How a matter ended: the day, and the outcome as EOIR's table of decisions codes it or in words. */
public record ClosureRequest(String closedOn, String outcome) { }
