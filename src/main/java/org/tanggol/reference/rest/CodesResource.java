package org.tanggol.reference.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.rest.Page;
import org.tanggol.platform.rest.Query;
import org.tanggol.reference.CodeTable;
import org.tanggol.reference.ReferenceQueries;

/** Code tables: languages by BCP 47, countries by ISO 3166-1, and the tables of EOIR with its own codes. */
@Path("v1/codes")
@Tag(name = "Reference")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CodesResource {

    @Inject
    ReferenceQueries reference;

    /** The codes to offer, by description, e.g. {@code /codes/hearing-type}; test rows of EOIR's own system are left out. */
    @GET
    @Path("{table}")
    @Operation(operationId = "listCodes", summary = "List the codes of one table")
    @APIResponseSchema(value = CodeResponse.class, responseCode = "200")
    @Requires(Permission.READ_REFERENCE)
    public Response table(@Parameter(description = "Name of the table") @PathParam("table") String table, @Context UriInfo uri) {
        Query.none(uri);
        CodeTable known = CodeTable.named(table).orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
        return Page.whole(reference.codes(known), CodeResponse::from);
    }
}
