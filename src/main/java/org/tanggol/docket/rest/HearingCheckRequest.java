package org.tanggol.docket.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.docket.CheckResult;

/** What was there. */
@Schema(requiredProperties = "result")
public record HearingCheckRequest(@Schema(implementation = CheckResult.class) String result) { }
