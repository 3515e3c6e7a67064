package org.tanggol.bonds.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tanggol.bonds.InterestKeeping;
import org.tanggol.bonds.Quarter;
import org.tanggol.ledger.FundId;
import org.tanggol.members.Scope;
import org.tanggol.members.rest.ForScopes;
import org.tanggol.platform.rest.Once;
import org.tanggol.platform.rest.Page;
import org.tanggol.platform.rest.Query;
import org.tanggol.platform.rest.Read;

/** Interest that the Treasury owes on the bonds of a fund, by quarter. */
@Path("v1/funds/{id}/interest")
@Tag(name = "Funds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BondInterestResource {

    @Inject
    InterestKeeping keeping;

    /** Each bond that is out, with what the quarter brings on it: on actual days, from the day after the receipt, and without interest on interest. */
    @GET
    @Operation(operationId = "listBondInterest", summary = "List the interest of a quarter by bond")
    @Parameter(name = "quarter", in = ParameterIn.QUERY, description = "Such as 2026-Q3; left out, the last one that is over")
    @APIResponseSchema(value = BondInterestResponse.class, responseCode = "200")
    @ForScopes({Scope.FUNDS_READ, Scope.FUNDS_WRITE})
    public Response interest(@PathParam("id") String id, @Context UriInfo uri) {
        Query query = Query.only(uri, "quarter");
        String quarter = query.text("quarter");
        return Page.whole(keeping.rows(FundId.fromString(id), quarter == null ? keeping.lastOver() : Quarter.parse(quarter, "?quarter")), BondInterestResponse::from);
    }

    /** One journal for each bond that has none for the quarter yet; done again, nothing more is entered. */
    @POST
    @Once(required = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "enterBondInterest", summary = "Enter the interest of a quarter into the books")
    @APIResponseSchema(value = InterestEnteredResponse.class, responseCode = "200")
    @ForScopes(Scope.FUNDS_WRITE)
    public Response enter(@PathParam("id") String id, InterestRequest request, @Context UriInfo uri) {
        Query.none(uri);
        FundId fund = FundId.fromString(id);
        Quarter quarter = Quarter.parse(request.quarter(), "quarter");
        LocalDate day = Read.date(request.day(), "day");
        return Response.ok(new InterestEnteredResponse(quarter.toString(), keeping.accrue(fund, quarter, day == null ? quarter.last() : day))).build();
    }
}
