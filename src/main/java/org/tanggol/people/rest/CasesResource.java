package org.tanggol.people.rest;

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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tanggol.access.CaseFileId;
import org.tanggol.members.Scope;
import org.tanggol.members.rest.ForScopes;
import org.tanggol.people.CaseStatus;
import org.tanggol.people.FileFilter;
import org.tanggol.people.FileListing;
import org.tanggol.people.FileRow;
import org.tanggol.people.PartnerReporting;
import org.tanggol.people.PersonEditing;
import org.tanggol.platform.rest.Answers;
import org.tanggol.platform.rest.Cursor;
import org.tanggol.platform.rest.Once;
import org.tanggol.platform.rest.Page;
import org.tanggol.platform.rest.Query;
import org.tanggol.platform.rest.SeenVersion;

/** Case files: what an organization holds about one person. They are closed, never deleted. */
@Path("v1/cases")
@Tag(name = "Cases")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CasesResource {

    private static final String CASES = "cases/";

    @Inject
    FileListing listing;

    @Inject
    PartnerReporting reporting;

    @Inject
    PersonEditing editing;

    /** In the order of their ids. */
    @GET
    @Operation(operationId = "listCases", summary = "List case files")
    @Parameter(name = "limit", in = ParameterIn.QUERY)
    @Parameter(name = "status", in = ParameterIn.QUERY, description = "One or several, with commas between",
        schema = @Schema(type = SchemaType.ARRAY, implementation = CaseStatus.class))
    @Parameter(name = "updated_since", in = ParameterIn.QUERY)
    @APIResponseSchema(value = CaseResponse.class, responseCode = "200")
    @ForScopes({Scope.CASES_READ, Scope.CASES_WRITE})
    public Response list(@Context UriInfo uri) {
        Query query = Query.ofList(uri, "status", "updated_since");
        FileFilter filter = filter(query);
        return Page.answer(query, listing.page(filter, after(query), query.limit() + 1), CaseResponse::from, row -> new Cursor("", row.id().value()),
            () -> listing.count(filter));
    }

    static FileFilter filter(Query query) {
        return new FileFilter(query.choices(CaseStatus.class, "status"), query.instant("updated_since"));
    }

    static CaseFileId after(Query query) {
        Cursor cursor = query.cursor();
        return cursor == null ? null : new CaseFileId(cursor.id());
    }

    /** The file alone; its person, hearings and the rest have addresses of their own. */
    @GET
    @Path("{id}")
    @Operation(operationId = "readCase", summary = "Read one case file")
    @APIResponseSchema(value = CaseResponse.class, responseCode = "200")
    @ForScopes({Scope.CASES_READ, Scope.CASES_WRITE})
    public Response one(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known, @Context UriInfo uri) {
        Query.none(uri);
        FileRow row = listing.file(CaseFileId.fromString(id));
        return Answers.one(CaseResponse.from(row, reporting.of(row.id())), row.version(), known);
    }

    /** So that a later report under the id finds this case. An id that is there already does no harm. */
    @POST
    @Once
    @Path("{id}/external-ids")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addExternalId", summary = "Put a partner's own id on a case")
    @APIResponseSchema(value = CaseResponse.class, responseCode = "200")
    @ForScopes(Scope.CASES_WRITE)
    public Response tie(@PathParam("id") String id, ExternalIdJson request, @Context UriInfo uri) {
        Query.none(uri);
        CaseFileId file = CaseFileId.fromString(id);
        reporting.tie(file, request.opened());
        FileRow row = listing.file(file);
        return Answers.changed(CASES + file, CaseResponse.from(row, reporting.of(file)), row.version());
    }

    /** Nobody works on the file any more. */
    @POST
    @Once
    @Path("{id}/closure")
    @Operation(operationId = "closeCase", summary = "Close a case file")
    @APIResponseSchema(value = CaseResponse.class, responseCode = "200")
    @ForScopes(Scope.CASES_WRITE)
    public Response close(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String seen, @Context UriInfo uri) {
        Query.none(uri);
        CaseFileId file = CaseFileId.fromString(id);
        editing.close(file, SeenVersion.of(seen).value());
        FileRow row = listing.file(file);
        return Answers.changed(CASES + file, CaseResponse.from(row, reporting.of(file)), row.version());
    }
}
