package org.tanggol.docket.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.docket.DatesOfLaw;
import org.tanggol.platform.rest.Page;
import org.tanggol.platform.rest.Query;

/** The rules of law about time by which dates are worked out. */
@Path("v1/deadline-rules")
@Tag(name = "Dates of law")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DeadlineRulesResource {

    @Inject
    DatesOfLaw dates;

    /** All of them in the order of their file, those that courts stopped or that are superseded among them. */
    @GET
    @Operation(operationId = "listDeadlineRules", summary = "List the rules of law about time")
    @APIResponseSchema(value = DeadlineRuleResponse.class, responseCode = "200")
    @Requires(Permission.READ_REFERENCE)
    public Response list(@Context UriInfo uri) {
        Query.none(uri);
        return Page.whole(dates.rules(), DeadlineRuleResponse::from);
    }
}
