package org.tanggol.bonds.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tanggol.bonds.InterestKeeping;
import org.tanggol.bonds.Quarter;
import org.tanggol.members.Scope;
import org.tanggol.members.rest.ForScopes;
import org.tanggol.platform.rest.Once;
import org.tanggol.platform.rest.Page;
import org.tanggol.platform.rest.Query;

/** Rates at which the Treasury pays interest on posted bonds. */
@Path("v1/interest-rates")
@Tag(name = "Funds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class InterestRatesResource {

    @Inject
    InterestKeeping keeping;

    /** The last quarter first. */
    @GET
    @Operation(operationId = "listInterestRates", summary = "List the interest rates of quarters")
    @APIResponseSchema(value = InterestRateResponse.class, responseCode = "200")
    @ForScopes({Scope.FUNDS_READ, Scope.FUNDS_WRITE})
    public Response rates(@Context UriInfo uri) {
        Query.none(uri);
        return Page.whole(keeping.rates(), InterestRateResponse::from);
    }

    /** The average rate of 91-day Treasury bills in the quarter before, at most 3 percent a year (8 CFR 293). A rate by which interest was entered stays. */
    @POST
    @Once
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "setInterestRate", summary = "Set the interest rate of a quarter")
    @APIResponseSchema(value = InterestRateResponse.class, responseCode = "200")
    @ForScopes(Scope.FUNDS_WRITE)
    public Response set(InterestRateRequest request, @Context UriInfo uri) {
        Query.none(uri);
        Quarter quarter = Quarter.parse(request.quarter(), "quarter");
        keeping.setRate(quarter, request.exact(), request.source());
        return Response.ok(keeping.rates().stream().filter(rate -> rate.quarter().equals(quarter)).map(InterestRateResponse::from).findFirst().orElseThrow()).build();
    }
}
