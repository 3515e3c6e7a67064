package org.tanggol.custody.rest;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tanggol.access.CaseFileId;
import org.tanggol.custody.BondAsserting;
import org.tanggol.custody.BondAssertionId;
import org.tanggol.custody.BondAssertionRow;
import org.tanggol.members.Scope;
import org.tanggol.members.rest.ForScopes;
import org.tanggol.platform.rest.Answers;
import org.tanggol.platform.rest.Once;
import org.tanggol.platform.rest.Page;
import org.tanggol.platform.rest.Query;
import org.tanggol.platform.rest.SeenVersion;

/** What is asserted about bond hearings. Who may get one is never computed. */
@Path("v1/bond-assertions")
@Tag(name = "Custody")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BondAssertionsResource {

    private static final String ASSERTIONS = "bond-assertions/";

    @Inject
    BondAsserting asserting;

    /** Of one case, the newest first; withdrawn ones last. A newer one takes no older one away: they may contradict each other. */
    @GET
    @Operation(operationId = "listBondAssertions", summary = "List what is asserted about a bond hearing")
    @Parameter(name = "case", in = ParameterIn.QUERY)
    @APIResponseSchema(value = BondAssertionResponse.class, responseCode = "200")
    @ForScopes({Scope.CASES_READ, Scope.CASES_WRITE})
    public Response list(@Context UriInfo uri) {
        CaseFileId file = CaseFileId.fromString(Query.only(uri, "case").required("case"));
        return Page.whole(asserting.of(file), BondAssertionResponse::from);
    }

    /** One assertion, as it was recorded. */
    @GET
    @Path("{id}")
    @Operation(operationId = "readBondAssertion", summary = "Read one assertion about a bond hearing")
    @APIResponseSchema(value = BondAssertionResponse.class, responseCode = "200")
    @ForScopes({Scope.CASES_READ, Scope.CASES_WRITE})
    public Response one(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known, @Context UriInfo uri) {
        Query.none(uri);
        BondAssertionRow row = asserting.one(BondAssertionId.fromString(id));
        return Answers.one(BondAssertionResponse.from(row), row.version(), known);
    }

    /** Recorded as it was said, with court, circuit and day. */
    @POST
    @Once
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createBondAssertion", summary = "Record what is asserted about a bond hearing")
    @APIResponseSchema(value = BondAssertionResponse.class, responseCode = "201")
    @ForScopes(Scope.CASES_WRITE)
    public Response record(BondAssertionRequest request, @Context UriInfo uri) {
        Query.none(uri);
        BondAssertionId id = asserting.record(request.file(), request.entry());
        BondAssertionRow row = asserting.one(id);
        return Answers.created(ASSERTIONS + id, BondAssertionResponse.from(row), row.version());
    }

    /** It was recorded wrongly; it stays to be seen, with the reason. */
    @POST
    @Once
    @Path("{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "withdrawBondAssertion", summary = "Withdraw an assertion about a bond hearing")
    @APIResponseSchema(value = BondAssertionResponse.class, responseCode = "200")
    @ForScopes(Scope.CASES_WRITE)
    public Response withdraw(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String seen, AssertionWithdrawal request, @Context UriInfo uri) {
        Query.none(uri);
        BondAssertionId assertion = BondAssertionId.fromString(id);
        asserting.withdraw(assertion, SeenVersion.of(seen).value(), request.why());
        BondAssertionRow row = asserting.one(assertion);
        return Answers.changed(ASSERTIONS + id, BondAssertionResponse.from(row), row.version());
    }
}
