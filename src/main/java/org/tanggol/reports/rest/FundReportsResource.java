package org.tanggol.reports.rest;

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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tanggol.ledger.FundId;
import org.tanggol.members.Scope;
import org.tanggol.members.rest.ForScopes;
import org.tanggol.platform.Checks;
import org.tanggol.platform.rest.Page;
import org.tanggol.platform.rest.Query;
import org.tanggol.reports.FundReporting;

/** A treasurer's numbers. */
@Path("v1/fund-figures")
@Tag(name = "Funds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FundReportsResource {

    @Inject
    FundReporting reporting;

    /** Of one fund or of all, as they stood at the end of a day, without names. */
    @GET
    @Operation(operationId = "listFundFigures", summary = "List the figures of funds")
    @Parameter(name = "fund", in = ParameterIn.QUERY, description = "Id of the fund; left out, all of them", schema = @Schema(format = "uuid"))
    @Parameter(name = "day", in = ParameterIn.QUERY, required = true, description = "As it stood at the end of this day", schema = @Schema(format = "date"))
    @APIResponseSchema(value = FigureResponse.class, responseCode = "200")
    @ForScopes({Scope.FUNDS_READ, Scope.FUNDS_WRITE})
    public Response list(@Context UriInfo uri) {
        Query query = Query.only(uri, "fund", "day");
        return Page.whole(reporting.on(fund(query), Checks.required(query.day("day"), "?day")).figures(), FigureResponse::from);
    }

    static FundId fund(Query query) {
        return query.text("fund") == null ? null : FundId.fromString(query.text("fund"));
    }
}
