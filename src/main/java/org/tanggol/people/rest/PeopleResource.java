package org.tanggol.people.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseFileId;
import org.tanggol.members.Scope;
import org.tanggol.members.rest.ForScopes;
import org.tanggol.people.CaseOpening;
import org.tanggol.people.CaseOrigin;
import org.tanggol.people.CaseStatus;
import org.tanggol.people.FileFilter;
import org.tanggol.people.FileListing;
import org.tanggol.people.FileOrder;
import org.tanggol.people.FileRow;
import org.tanggol.people.PartnerReporting;
import org.tanggol.people.PeopleQueries;
import org.tanggol.people.PersonEditing;
import org.tanggol.people.PersonFolder;
import org.tanggol.platform.rest.Answers;
import org.tanggol.platform.rest.Cursor;
import org.tanggol.platform.rest.Once;
import org.tanggol.platform.rest.Page;
import org.tanggol.platform.rest.Patch;
import org.tanggol.platform.rest.Query;
import org.tanggol.platform.rest.SeenVersion;
import org.tanggol.platform.rest.Shape;

/** People: whoever a case file is about. Reading one, or a page of them, is recorded as a read of confidential text. */
@Path("v1/people")
@Tag(name = "People")
@ApplicationScoped      // it holds nothing: to make one with all it needs takes a twentieth of an answer
@Produces(MediaType.APPLICATION_JSON)
public class PeopleResource {

    private static final String PEOPLE = "people/";

    @Inject
    FileListing listing;

    @Inject
    PeopleQueries people;

    @Inject
    CaseOpening opening;

    @Inject
    PersonEditing editing;

    @Inject
    PartnerReporting reporting;

    @Inject
    CaseParts parts;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * In the order of the files' ids; with {@code include} the matters, hearings and stays of each come along. Names are not searched here: a name must not stand in
     * an address.
     */
    @GET
    @Operation(operationId = "listPeople", summary = "List people")
    @Parameter(name = "limit", in = ParameterIn.QUERY)
    @Parameter(name = "status", in = ParameterIn.QUERY, description = "Of the case file: one or several, with commas between",
        schema = @Schema(type = SchemaType.ARRAY, implementation = CaseStatus.class))
    @Parameter(name = "updated_since", in = ParameterIn.QUERY)
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "By id of the file, which is by age, or whoever changed last first",
        schema = @Schema(enumeration = {"id", "-updated_at"}))
    @Parameter(name = Shape.FIELDS, in = ParameterIn.QUERY)
    @Parameter(name = Shape.INCLUDE, in = ParameterIn.QUERY)
    @APIResponseSchema(value = PersonListResponse.class, responseCode = "200")
    @ForScopes({Scope.CASES_READ, Scope.CASES_WRITE})
    public Response list(@Context UriInfo uri) {
        Query query = Query.ofList(uri, "status", "updated_since", "sort", Shape.FIELDS, Shape.INCLUDE);
        FileFilter filter = CasesResource.filter(query);
        FileOrder order = CasesResource.order(query);
        Shape shape = Shape.of(query, PersonListResponse.class, parts.names());
        List<FileListing.PersonRow> rows = listing.people(filter, order, CasesResource.after(query, order), query.limit() + 1);
        var with = parts.read(shape.included(), rows.stream().map(row -> row.file().id()).toList());
        return Page.answer(query, rows, row -> shape.of(PersonListResponse.from(row), part -> with.get(part).getOrDefault(row.file().id(), List.of())),
            row -> position(order, row.file()), () -> listing.countPeople(filter));
    }

    private static Cursor position(FileOrder order, FileRow row) {
        return order == FileOrder.OLDEST ? new Cursor("", row.id().value()) : new Cursor(row.personUpdatedAt().toString(), row.person().value());
    }

    /** All that is known of the person, with {@code include} the case's matters, hearings and stays too. An A-number is shown with its last three digits only. */
    @GET
    @Path("{id}")
    @Operation(operationId = "readPerson", summary = "Read one person")
    @Parameter(name = Shape.FIELDS, in = ParameterIn.QUERY)
    @Parameter(name = Shape.INCLUDE, in = ParameterIn.QUERY)
    @APIResponseSchema(value = PersonResponse.class, responseCode = "200")
    @ForScopes({Scope.CASES_READ, Scope.CASES_WRITE})
    public Response one(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known, @Context UriInfo uri) {
        Shape shape = Shape.of(Query.only(uri, Shape.FIELDS, Shape.INCLUDE), PersonResponse.class, parts.names());
        PersonFolder folder = people.folder(CaseFileId.fromString(id));
        return shape.one(PersonResponse.from(folder, reporting.of(folder.file())), folder.version(), known, part -> parts.read(part, folder.file()));
    }

    /** Opens a case file about somebody new. */
    @POST
    @Once(required = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createPerson", summary = "Open a case file about somebody new")
    @APIResponseSchema(value = PersonResponse.class, responseCode = "201")
    @ForScopes(Scope.CASES_WRITE)
    public Response open(PersonRequest request, @Context UriInfo uri) {
        Query.none(uri);
        CaseFileId id = opening.open(request.details(today()), CaseOrigin.API);
        PersonFolder folder = people.folder(id);
        return Answers.created(PEOPLE + id, PersonResponse.from(folder, List.of()), folder.version());
    }

    /** A name that is replaced stays as an alias. An A-number is added; languages do not change here. */
    @PATCH
    @Path("{id}")
    @Consumes(Patch.TYPE)
    @Operation(operationId = "changePerson", summary = "Change what is known of a person")
    @RequestBodySchema(PersonChange.class)
    @APIResponseSchema(value = PersonResponse.class, responseCode = "200")
    @ForScopes(Scope.CASES_WRITE)
    public Response change(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String seen, Patch patch, @Context UriInfo uri) {
        Query.none(uri);
        SeenVersion version = SeenVersion.of(seen);
        CaseFileId file = CaseFileId.fromString(id);
        editing.change(file, version.value(), PersonChange.of(people.folder(file), patch, today()));
        PersonFolder folder = people.folder(file);
        return Answers.changed(PEOPLE + file, PersonResponse.from(folder, reporting.of(file)), folder.version());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), caller.zone());
    }
}
