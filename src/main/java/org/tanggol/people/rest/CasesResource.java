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
import java.util.List;
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
import org.tanggol.people.FileOrder;
import org.tanggol.people.FilePosition;
import org.tanggol.people.FileRow;
import org.tanggol.people.PartnerReporting;
import org.tanggol.people.PersonEditing;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.rest.Answers;
import org.tanggol.platform.rest.Cursor;
import org.tanggol.platform.rest.Once;
import org.tanggol.platform.rest.Page;
import org.tanggol.platform.rest.Query;
import org.tanggol.platform.rest.Read;
import org.tanggol.platform.rest.SeenVersion;
import org.tanggol.platform.rest.Shape;

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
    CaseParts parts;

    @Inject
    PersonEditing editing;

    /** In the order of their ids; with {@code include} the matters, hearings and stays of each come along. */
    @GET
    @Operation(operationId = "listCases", summary = "List case files")
    @Parameter(name = "limit", in = ParameterIn.QUERY)
    @Parameter(name = "status", in = ParameterIn.QUERY, description = "One or several, with commas between",
        schema = @Schema(type = SchemaType.ARRAY, implementation = CaseStatus.class))
    @Parameter(name = "updated_since", in = ParameterIn.QUERY)
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "By id, which is by age, or what changed last first",
        schema = @Schema(enumeration = {"id", "-updated_at"}))
    @Parameter(name = Shape.FIELDS, in = ParameterIn.QUERY)
    @Parameter(name = Shape.INCLUDE, in = ParameterIn.QUERY)
    @APIResponseSchema(value = CaseResponse.class, responseCode = "200")
    @ForScopes({Scope.CASES_READ, Scope.CASES_WRITE})
    public Response list(@Context UriInfo uri) {
        Query query = Query.ofList(uri, "status", "updated_since", "sort", Shape.FIELDS, Shape.INCLUDE);
        FileFilter filter = filter(query);
        FileOrder order = order(query);
        Shape shape = Shape.of(query, CaseResponse.class, parts.names());
        List<FileRow> rows = listing.page(filter, order, after(query, order), query.limit() + 1);
        var with = parts.read(shape.included(), rows.stream().map(FileRow::id).toList());
        return Page.answer(query, rows, row -> shape.of(CaseResponse.from(row), part -> with.get(part).getOrDefault(row.id(), List.of())),
            row -> new Cursor(order == FileOrder.OLDEST ? "" : row.updatedAt().toString(), row.id().value()), () -> listing.count(filter));
    }

    static FileFilter filter(Query query) {
        return new FileFilter(query.choices(CaseStatus.class, "status"), query.instant("updated_since"));
    }

    static FileOrder order(Query query) {
        return query.order("id", "-updated_at").equals("id") ? FileOrder.OLDEST : FileOrder.CHANGED_LAST;
    }

    /** @throws RuleViolation FIELD_MALFORMED for a cursor of another order */
    static FilePosition after(Query query, FileOrder order) {
        Cursor cursor = query.cursor();
        if (cursor == null) {
            return null;
        }
        if (cursor.key().isEmpty() != (order == FileOrder.OLDEST)) {
            throw new RuleViolation(Rule.FIELD_MALFORMED, Query.MARK + "cursor");
        }
        return new FilePosition(cursor.key().isEmpty() ? null : Read.instant(cursor.key(), Query.MARK + "cursor"), cursor.id());
    }

    /** The file; its person has an address of its own. With {@code include} its matters, hearings and stays come along. */
    @GET
    @Path("{id}")
    @Operation(operationId = "readCase", summary = "Read one case file")
    @Parameter(name = Shape.FIELDS, in = ParameterIn.QUERY)
    @Parameter(name = Shape.INCLUDE, in = ParameterIn.QUERY)
    @APIResponseSchema(value = CaseResponse.class, responseCode = "200")
    @ForScopes({Scope.CASES_READ, Scope.CASES_WRITE})
    public Response one(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known, @Context UriInfo uri) {
        Shape shape = Shape.of(Query.only(uri, Shape.FIELDS, Shape.INCLUDE), CaseResponse.class, parts.names());
        FileRow row = listing.file(CaseFileId.fromString(id));
        return shape.one(CaseResponse.from(row, reporting.of(row.id())), row.version(), known, part -> parts.read(part, row.id()));
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
