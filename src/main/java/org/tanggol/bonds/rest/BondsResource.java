package org.tanggol.bonds.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tanggol.access.CaseFileId;
import org.tanggol.bonds.BondKeeping;
import org.tanggol.bonds.BondKind;
import org.tanggol.bonds.BondQueries;
import org.tanggol.bonds.BondRow;
import org.tanggol.bonds.CoFunderNaming;
import org.tanggol.ledger.BondId;
import org.tanggol.ledger.PartyId;
import org.tanggol.members.Scope;
import org.tanggol.members.rest.ForScopes;
import org.tanggol.platform.Checks;
import org.tanggol.platform.rest.Answers;
import org.tanggol.platform.rest.Once;
import org.tanggol.platform.rest.Page;
import org.tanggol.platform.rest.Query;
import org.tanggol.platform.rest.Read;
import org.tanggol.platform.rest.SeenVersion;
import org.tanggol.proceedings.ProceedingId;

/** Bonds of a case and their steps. Approvals are for people: a program cannot approve. */
@Path("v1/bonds")
@Tag(name = "Bonds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BondsResource {

    private static final String BONDS = "bonds/";

    @Inject
    BondQueries queries;

    @Inject
    BondKeeping keeping;

    @Inject
    CoFunderNaming naming;

    /** All of one case, the last opened first, with their steps. */
    @GET
    @Operation(operationId = "listBonds", summary = "List the bonds of a case")
    @Parameter(name = "case", in = ParameterIn.QUERY)
    @APIResponseSchema(value = BondResponse.class, responseCode = "200")
    @ForScopes({Scope.CASES_READ, Scope.CASES_WRITE})
    public Response list(@Context UriInfo uri) {
        CaseFileId file = CaseFileId.fromString(Query.only(uri, "case").required("case"));
        return Page.whole(queries.of(file), BondResponse::from);
    }

    /** With its steps and what can come next. */
    @GET
    @Path("{id}")
    @Operation(operationId = "readBond", summary = "Read one bond")
    @APIResponseSchema(value = BondResponse.class, responseCode = "200")
    @ForScopes({Scope.CASES_READ, Scope.CASES_WRITE})
    public Response one(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known, @Context UriInfo uri) {
        Query.none(uri);
        BondRow row = queries.one(BondId.fromString(id));
        return Answers.one(BondResponse.from(row), row.version(), known);
    }

    /** Somebody may have several, one after the other. */
    @POST
    @Once(required = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createBond", summary = "Open a bond")
    @APIResponseSchema(value = BondResponse.class, responseCode = "201")
    @ForScopes(Scope.CASES_WRITE)
    public Response open(BondRequest request, @Context UriInfo uri) {
        Query.none(uri);
        UUID proceeding = Read.id(request.proceedingId(), "proceedingId");
        BondId id = keeping.open(new CaseFileId(Checks.required(Read.id(request.caseId(), "caseId"), "caseId")),
            Checks.required(Read.choice(BondKind.class, request.kind(), "kind"), "kind"), proceeding == null ? null : new ProceedingId(proceeding));
        BondRow row = queries.one(id);
        return Answers.created(BONDS + id, BondResponse.from(row), row.version());
    }

    /** A decision, the asking of a fund, or what happens with the person; what the fund does with its money is recorded by whoever keeps it. */
    @POST
    @Once(required = true)
    @Path("{id}/steps")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "recordBondStep", summary = "Record a step of a bond")
    @APIResponseSchema(value = BondResponse.class, responseCode = "200")
    @ForScopes(Scope.CASES_WRITE)
    public Response record(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String seen, BondStepRequest request, @Context UriInfo uri) {
        Query.none(uri);
        BondId bond = BondId.fromString(id);
        keeping.record(bond, SeenVersion.of(seen).value(), request.happened());
        return changed(bond);
    }

    /** The fund then gives so much less. That their money has come, and what becomes of it, is recorded by whoever keeps the fund. */
    @POST
    @Once(required = true)
    @Path("{id}/co-funders")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "nameCoFunder", summary = "Name somebody who pays a part of a bond")
    @APIResponseSchema(value = BondResponse.class, responseCode = "200")
    @ForScopes(Scope.CASES_WRITE)
    public Response name(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String seen, CoFunderRequest request, @Context UriInfo uri) {
        Query.none(uri);
        BondId bond = BondId.fromString(id);
        naming.name(bond, SeenVersion.of(seen).value(), request.entry());
        return changed(bond);
    }

    /** As long as they have promised and not paid. */
    @POST
    @Once
    @Path("{id}/co-funders/{party}/removal")
    @Operation(operationId = "dropCoFunder", summary = "Take away somebody who will not pay a part of a bond")
    @Parameter(name = "party", in = ParameterIn.PATH, description = "The co-funder, by id")
    @APIResponseSchema(value = BondResponse.class, responseCode = "200")
    @ForScopes(Scope.CASES_WRITE)
    public Response drop(@PathParam("id") String id, @PathParam("party") String party, @HeaderParam(HttpHeaders.IF_MATCH) String seen, @Context UriInfo uri) {
        Query.none(uri);
        BondId bond = BondId.fromString(id);
        naming.drop(bond, SeenVersion.of(seen).value(), PartyId.fromString(party));
        return changed(bond);
    }

    private Response changed(BondId bond) {
        BondRow row = queries.one(bond);
        return Answers.changed(BONDS + bond, BondResponse.from(row), row.version());
    }
}
