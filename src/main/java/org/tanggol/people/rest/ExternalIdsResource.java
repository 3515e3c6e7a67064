package org.tanggol.people.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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
import org.tanggol.members.Scope;
import org.tanggol.members.rest.ForScopes;
import org.tanggol.people.PartnerId;
import org.tanggol.people.PartnerReporting;
import org.tanggol.people.PeopleQueries;
import org.tanggol.people.PersonFolder;
import org.tanggol.platform.rest.Answers;
import org.tanggol.platform.rest.Query;

/** Cases by a partner's own id. The id stands in the address: it must say nothing about the person, and an A-number is refused. */
@Path("v1/cases/by-external-id/{system}/{value}")
@Tag(name = "Cases")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ExternalIdsResource {

    private static final String SYSTEM = "Whose id it is";
    private static final String VALUE = "The partner's own id. It says nothing about the person; an A-number is refused.";

    @Inject
    PartnerReporting reporting;

    @Inject
    PeopleQueries people;

    @Inject
    Reports reports;

    /** The person of the case that has the id. */
    @GET
    @Operation(operationId = "readCaseByExternalId", summary = "Read the person of a case by a partner's own id")
    @Parameter(name = "system", in = ParameterIn.PATH, description = SYSTEM)
    @Parameter(name = "value", in = ParameterIn.PATH, description = VALUE)
    @APIResponseSchema(value = PersonResponse.class, responseCode = "200")
    @ForScopes({Scope.CASES_READ, Scope.CASES_WRITE})
    public Response one(@PathParam("system") String system, @PathParam("value") String value, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known,
                        @Context UriInfo uri) {
        Query.none(uri);
        PersonFolder folder = people.folder(reporting.fileWith(new PartnerId(system, value)));
        return Answers.one(PersonResponse.from(folder, reporting.of(folder.file())), folder.version(), known);
    }

    /**
     * Opens a case under the partner's own id, 201, or brings the one that has it up to date, 200: what the body does not name stays as it is, and
     * languages are taken when the case is opened. Repeating it changes nothing. When the A-number is that of another case nothing is written, and the
     * refusal names the candidates.
     */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "putCaseByExternalId", summary = "Open or update a case by a partner's own id")
    @Parameter(name = "system", in = ParameterIn.PATH, description = SYSTEM)
    @Parameter(name = "value", in = ParameterIn.PATH, description = VALUE)
    @APIResponseSchema(value = PersonResponse.class, responseCode = "201")
    @ForScopes(Scope.CASES_WRITE)
    public Response put(@PathParam("system") String system, @PathParam("value") String value, PersonRequest request, @Context UriInfo uri) {
        Query.none(uri);
        PartnerReporting.Reported reported = reports.report(new PartnerId(system, value), request);
        CaseFileId file = reported.file();
        PersonFolder folder = people.folder(file);
        PersonResponse answer = PersonResponse.from(folder, reporting.of(file));
        return reported.outcome() == PartnerReporting.Outcome.MADE ? Answers.created("people/" + file, answer, folder.version())
            : Answers.changed("people/" + file, answer, folder.version());
    }
}
