package org.tanggol.people.rest;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tanggol.access.CaseFileId;
import org.tanggol.members.Scope;
import org.tanggol.members.rest.ForScopes;
import org.tanggol.people.PeopleQueries;
import org.tanggol.people.PersonEditing;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.rest.Answers;
import org.tanggol.platform.rest.Once;
import org.tanggol.platform.rest.Page;
import org.tanggol.platform.rest.Query;

/** Relatives and friends of the person. What each may be told stands in the consents. */
@Path("v1/relatives")
@Tag(name = "People")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RelativesResource {

    @Inject
    PeopleQueries people;

    @Inject
    PersonEditing editing;

    /** Of one case. */
    @GET
    @Operation(operationId = "listRelatives", summary = "List the relatives of a person")
    @Parameter(name = "case", in = ParameterIn.QUERY)
    @APIResponseSchema(value = RelativeResponse.class, responseCode = "200")
    @ForScopes({Scope.CASES_READ, Scope.CASES_WRITE})
    public Response list(@Context UriInfo uri) {
        return Page.whole(people.folder(CaseFileId.fromString(Query.only(uri, "case").required("case"))).family(), RelativeResponse::from);
    }

    /** Is told nothing until the person has agreed. */
    @POST
    @Once
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createRelative", summary = "Add a relative")
    @APIResponseSchema(value = RelativeResponse.class, responseCode = "201")
    @ForScopes(Scope.CASES_WRITE)
    public Response add(RelativeRequest request, @Context UriInfo uri) {
        Query.none(uri);
        CaseFileId file = request.file();
        UUID id = editing.addFamily(file, request.details()).value();
        RelativeResponse answer = people.folder(file).family().stream().filter(one -> one.id().equals(id)).findFirst().map(RelativeResponse::from)
            .orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
        return Answers.created("relatives?case=" + file, answer, answer.etag());
    }
}
