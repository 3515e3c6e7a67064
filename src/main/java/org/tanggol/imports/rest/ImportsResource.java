package org.tanggol.imports.rest;

import jakarta.enterprise.context.RequestScoped;
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
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tanggol.imports.DateOrder;
import org.tanggol.imports.EntryOutcome;
import org.tanggol.imports.ImportId;
import org.tanggol.imports.ImportQueries;
import org.tanggol.imports.ImportSummary;
import org.tanggol.imports.Importing;
import org.tanggol.imports.NameOrder;
import org.tanggol.imports.Overlap;
import org.tanggol.imports.SheetPlan;
import org.tanggol.imports.sheet.SheetReading;
import org.tanggol.members.Scope;
import org.tanggol.members.rest.ForScopes;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.rest.Answers;
import org.tanggol.platform.rest.Page;
import org.tanggol.platform.rest.Patch;
import org.tanggol.platform.rest.Query;
import org.tanggol.platform.rest.SeenVersion;

/** Imports of sheets. A file is always tried first; writing it is a second call, and all or nothing. */
@Path("v1/imports")
@Tag(name = "Imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {

    /** Media type of one JSON object a line. */
    static final String NDJSON = "application/x-ndjson";
    /** Media type of a workbook. */
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String IMPORTS = "imports/";
    private static final int SHOWN = 200;

    @Inject
    Importing importing;

    @Inject
    ImportQueries imports;

    /** The newest hundred. */
    @GET
    @Operation(operationId = "listImports", summary = "List imports")
    @APIResponseSchema(value = ImportResponse.class, responseCode = "200")
    @ForScopes(Scope.CASES_WRITE)
    public Response list(@Context UriInfo uri) {
        Query.none(uri);
        return Page.whole(imports.recent(), one -> ImportResponse.from(one, List.of(), List.of()));
    }

    /** How far it is, what would happen, and which cells cannot be taken. */
    @GET
    @Path("{id}")
    @Operation(operationId = "readImport", summary = "Read one import")
    @APIResponseSchema(value = ImportResponse.class, responseCode = "200")
    @ForScopes(Scope.CASES_WRITE)
    public Response one(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known, @Context UriInfo uri) {
        Query.none(uri);
        ImportSummary one = imports.one(ImportId.fromString(id));
        // while it runs only the numbers move, which have no version
        return Answers.one(whole(one), one.version(), one.state().isRunning() ? null : known);
    }

    /** Headings are guessed and remembered. Without {@code date_order} a file whose dates could be read two ways waits until it is said. */
    @POST
    @Consumes({"text/csv", XLSX, NDJSON, MediaType.APPLICATION_OCTET_STREAM})
    @Operation(operationId = "createImport", summary = "Send a file and try it")
    @Parameter(name = "dry_run", in = ParameterIn.QUERY, description = "Always true: writing is a second call", schema = @Schema(type = SchemaType.BOOLEAN))
    @Parameter(name = "date_order", in = ParameterIn.QUERY, description = "Which number of 12/3/26 is the day", schema = @Schema(implementation = DateOrder.class))
    @Parameter(name = "name_order", in = ParameterIn.QUERY, description = "How whole names are written", schema = @Schema(implementation = NameOrder.class))
    @Parameter(name = "overlap", in = ParameterIn.QUERY, description = "What wins where file and record differ", schema = @Schema(implementation = Overlap.class))
    @Parameter(name = "unread_to_notes", in = ParameterIn.QUERY, description = "Whether cells that cannot be read go into the note of the person and keep nobody out; never who somebody is, nor hearings",
        schema = @Schema(type = SchemaType.BOOLEAN))
    @RequestBody(required = true, description = "The file as it is, at most 10 MB: CSV of any separator and encoding, a workbook, or one JSON object a line",
        content = {@Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
            @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING))})
    @APIResponseSchema(value = ImportResponse.class, responseCode = "202")
    @ForScopes(Scope.CASES_WRITE)
    public Response upload(InputStream body, @Context UriInfo uri) throws IOException {
        Query query = Query.only(uri, "dry_run", "date_order", "name_order", "overlap", "unread_to_notes");
        if (Boolean.FALSE.equals(query.flag("dry_run"))) {
            throw new RuleViolation(Rule.UNKNOWN_VALUE, "?dry_run");
        }
        DateOrder dates = query.choice(DateOrder.class, "date_order");
        NameOrder names = query.choice(NameOrder.class, "name_order");
        Overlap overlap = query.choice(Overlap.class, "overlap");
        Boolean unread = query.flag("unread_to_notes");
        ImportId id = importing.upload("api", body.readNBytes(SheetReading.LARGEST_FILE + 1));
        ImportSummary one = imports.one(id);
        if (dates != null || names != null || overlap != null || unread != null) {
            SheetPlan plan = one.plan();
            importing.map(id, one.version(), new SheetPlan(plan.columns(), dates == null ? plan.dates() : dates, names == null ? plan.names() : names,
                overlap == null ? plan.overlap() : overlap, unread == null ? plan.unreadToNotes() : unread, plan.court()));
        }
        return tried(id);
    }

    /** Other columns, another order of dates or names, cells put right, likely duplicates decided; then it is tried again. */
    @PATCH
    @Path("{id}")
    @Consumes(Patch.TYPE)
    @Operation(operationId = "changeImport", summary = "Say how the file is to be read, and mend it")
    @RequestBodySchema(ImportChange.class)
    @APIResponseSchema(value = ImportResponse.class, responseCode = "200")
    @ForScopes(Scope.CASES_WRITE)
    public Response change(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String seen, Patch patch, @Context UriInfo uri) {
        Query.none(uri);
        ImportId named = ImportId.fromString(id);
        importing.change(named, SeenVersion.of(seen).value(), ImportChange.of(imports.one(named), patch));
        tried(named);
        ImportSummary one = imports.one(named);
        return Answers.changed(IMPORTS + one.id(), whole(one), one.version());
    }

    /** Everybody who can be taken, or nobody. Likely duplicates nobody decided on, and people with cells that cannot be taken, are left out. */
    @POST
    @Path("{id}/commit")
    @Operation(operationId = "commitImport", summary = "Write what was tried")
    @APIResponseSchema(value = ImportResponse.class, responseCode = "202")
    @ForScopes(Scope.CASES_WRITE)
    public Response commit(@PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        ImportId named = ImportId.fromString(id);
        importing.commit(named, imports.one(named).version());
        return accepted(named);
    }

    /** Within thirty days. People somebody has worked on since stay. */
    @POST
    @Path("{id}/undo")
    @Operation(operationId = "undoImport", summary = "Take an import back")
    @APIResponseSchema(value = ImportResponse.class, responseCode = "202")
    @ForScopes(Scope.CASES_WRITE)
    public Response undo(@PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        ImportId named = ImportId.fromString(id);
        importing.undo(named);
        return accepted(named);
    }

    private Response tried(ImportId id) {
        ImportSummary one = imports.one(id);
        if (one.plan().tellsWho() && !one.mustSayDateOrder()) {
            importing.check(id);
        }
        return accepted(id);
    }

    private Response accepted(ImportId id) {
        ImportSummary one = imports.one(id);
        return Answers.accepted(IMPORTS + id, whole(one), one.version());
    }

    private ImportResponse whole(ImportSummary one) {
        return ImportResponse.from(one, one.counts().rejected() == 0 ? List.of() : imports.entries(one.id(), EntryOutcome.REJECTED, 0, SHOWN),
            one.counts().duplicate() == 0 ? List.of() : imports.entries(one.id(), EntryOutcome.DUPLICATE, 0, SHOWN));
    }
}
