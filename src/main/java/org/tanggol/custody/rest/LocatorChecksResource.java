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
import org.tanggol.custody.CustodyQueries;
import org.tanggol.custody.LocatorCheckId;
import org.tanggol.custody.LocatorChecking;
import org.tanggol.members.Scope;
import org.tanggol.members.rest.ForScopes;
import org.tanggol.platform.Checks;
import org.tanggol.platform.rest.Answers;
import org.tanggol.platform.rest.Once;
import org.tanggol.platform.rest.Page;
import org.tanggol.platform.rest.Query;
import org.tanggol.platform.rest.Read;
import org.tanggol.reference.FacilityRow;
import org.tanggol.reference.ReferenceQueries;

/** Looks at locators, written down by whoever looked. */
@Path("v1/locator-checks")
@Tag(name = "Custody")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class LocatorChecksResource {

    private static final int MOST = 200;

    @Inject
    CustodyQueries custody;

    @Inject
    LocatorChecking checking;

    @Inject
    ReferenceQueries reference;

    /** The newest of one case. */
    @GET
    @Operation(operationId = "listLocatorChecks", summary = "List the looks at locators of a case")
    @Parameter(name = "case", in = ParameterIn.QUERY)
    @APIResponseSchema(value = LocatorCheckResponse.class, responseCode = "200")
    @ForScopes({Scope.CASES_READ, Scope.CASES_WRITE})
    public Response list(@Context UriInfo uri) {
        CaseFileId file = CaseFileId.fromString(Query.only(uri, "case").required("case"));
        return Page.whole(custody.checks(file, MOST), LocatorCheckResponse::from);
    }

    /** What one look found or did not find. */
    @GET
    @Path("{id}")
    @Operation(operationId = "readLocatorCheck", summary = "Read one look at a locator")
    @APIResponseSchema(value = LocatorCheckResponse.class, responseCode = "200")
    @ForScopes({Scope.CASES_READ, Scope.CASES_WRITE})
    public Response one(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known, @Context UriInfo uri) {
        Query.none(uri);
        LocatorCheckResponse answer = LocatorCheckResponse.from(custody.check(LocatorCheckId.fromString(id)));
        return Answers.one(answer, answer.etag(), known);
    }

    /** Also for looking and not finding: the next person need not look again. It belongs to the open stay. */
    @POST
    @Once
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createLocatorCheck", summary = "Write down a look at a locator")
    @APIResponseSchema(value = LocatorCheckResponse.class, responseCode = "201")
    @ForScopes(Scope.CASES_WRITE)
    public Response log(LocatorCheckRequest request, @Context UriInfo uri) {
        Query.none(uri);
        CaseFileId file = new CaseFileId(Checks.required(Read.id(request.caseId(), "caseId"), "caseId"));
        FacilityRow facility = Places.known(reference, request.facilityId());
        LocatorCheckId id = checking.log(file, request.where(), request.with(), request.outcome(), facility == null ? null : facility.id(), request.note(),
            Read.instant(request.checkedAt(), "checkedAt"));
        LocatorCheckResponse answer = LocatorCheckResponse.from(custody.check(id));
        return Answers.created("locator-checks/" + id, answer, answer.etag());
    }
}
