package org.tanggol.work.rest;

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
import org.tanggol.access.Caller;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.Permission;
import org.tanggol.members.Scope;
import org.tanggol.members.rest.ForScopes;
import org.tanggol.platform.Checks;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.rest.Answers;
import org.tanggol.platform.rest.Once;
import org.tanggol.platform.rest.Page;
import org.tanggol.platform.rest.Query;
import org.tanggol.platform.rest.Read;
import org.tanggol.work.NoteId;
import org.tanggol.work.NoteKind;
import org.tanggol.work.NoteTier;
import org.tanggol.work.NoteWriting;
import org.tanggol.work.WorkQueries;

/** Notes on case files. A program never sees what is for the lawyers only. */
@Path("v1/notes")
@Tag(name = "Work")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class NotesResource {

    @Inject
    WorkQueries work;

    @Inject
    NoteWriting writing;

    @Inject
    Caller caller;

    /** Of one case, newest first. */
    @GET
    @Operation(operationId = "listNotes", summary = "List the notes on a case")
    @Parameter(name = "case", in = ParameterIn.QUERY)
    @APIResponseSchema(value = NoteResponse.class, responseCode = "200")
    @ForScopes({Scope.CASES_READ, Scope.CASES_WRITE})
    public Response list(@Context UriInfo uri) {
        caller.require(Permission.READ_NOTES);
        CaseFileId file = CaseFileId.fromString(Query.only(uri, "case").required("case"));
        return Page.whole(work.folder(file).notes(), NoteResponse::from);
    }

    /** One that the program may read; what is for the lawyers only looks like none. */
    @GET
    @Path("{id}")
    @Operation(operationId = "readNote", summary = "Read one note")
    @APIResponseSchema(value = NoteResponse.class, responseCode = "200")
    @ForScopes({Scope.CASES_READ, Scope.CASES_WRITE})
    public Response one(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known, @Context UriInfo uri) {
        Query.none(uri);
        caller.require(Permission.READ_NOTES);
        NoteId note = NoteId.fromString(id);
        NoteResponse answer = read(work.fileOf(note), note);
        return Answers.one(answer, answer.etag(), known);
    }

    /** Whom it is for and what it says are fixed once written. */
    @POST
    @Once
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createNote", summary = "Write a note")
    @APIResponseSchema(value = NoteResponse.class, responseCode = "201")
    @ForScopes(Scope.CASES_WRITE)
    public Response write(NoteRequest request, @Context UriInfo uri) {
        Query.none(uri);
        CaseFileId file = new CaseFileId(Checks.required(Read.id(request.caseId(), "caseId"), "caseId"));
        NoteId id = writing.write(file, Read.choice(NoteTier.class, request.tier(), "tier"), Read.choice(NoteKind.class, request.kind(), "kind"), request.text());
        NoteResponse answer = read(file, id);
        return Answers.created("notes/" + id, answer, answer.etag());
    }

    private NoteResponse read(CaseFileId file, NoteId id) {
        return work.folder(file).notes().stream().filter(note -> note.id().equals(id)).findFirst().map(NoteResponse::from)
            .orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
    }
}
