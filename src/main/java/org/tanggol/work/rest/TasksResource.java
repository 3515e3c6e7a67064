package org.tanggol.work.rest;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tanggol.access.CaseFileId;
import org.tanggol.members.Directory;
import org.tanggol.members.Scope;
import org.tanggol.members.rest.ForScopes;
import org.tanggol.platform.Checks;
import org.tanggol.platform.rest.Answers;
import org.tanggol.platform.rest.Once;
import org.tanggol.platform.rest.Page;
import org.tanggol.platform.rest.Patch;
import org.tanggol.platform.rest.Query;
import org.tanggol.platform.rest.Read;
import org.tanggol.platform.rest.SeenVersion;
import org.tanggol.work.TaskId;
import org.tanggol.work.TaskKeeping;
import org.tanggol.work.TaskReading;
import org.tanggol.work.TaskRow;

/** Tasks on case files. */
@Path("v1/tasks")
@Tag(name = "Work")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TasksResource {

    private static final String TASKS = "tasks/";

    @Inject
    TaskReading tasks;

    @Inject
    TaskKeeping keeping;

    @Inject
    Directory directory;

    /** Of one case. */
    @GET
    @Operation(operationId = "listTasks", summary = "List the tasks of a case")
    @Parameter(name = "case", in = ParameterIn.QUERY)
    @APIResponseSchema(value = TaskResponse.class, responseCode = "200")
    @ForScopes({Scope.CASES_READ, Scope.CASES_WRITE})
    public Response list(@Context UriInfo uri) {
        CaseFileId file = CaseFileId.fromString(Query.only(uri, "case").required("case"));
        return Page.whole(tasks.of(file), TaskResponse::from);
    }

    /** The task as it stands. */
    @GET
    @Path("{id}")
    @Operation(operationId = "readTask", summary = "Read one task")
    @APIResponseSchema(value = TaskResponse.class, responseCode = "200")
    @ForScopes({Scope.CASES_READ, Scope.CASES_WRITE})
    public Response one(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known, @Context UriInfo uri) {
        Query.none(uri);
        TaskRow row = tasks.one(TaskId.fromString(id));
        return Answers.one(TaskResponse.from(row), row.version(), known);
    }

    /** For one colleague or for nobody yet. */
    @POST
    @Once
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createTask", summary = "Add a task")
    @APIResponseSchema(value = TaskResponse.class, responseCode = "201")
    @ForScopes(Scope.CASES_WRITE)
    public Response add(TaskRequest request, @Context UriInfo uri) {
        Query.none(uri);
        CaseFileId file = new CaseFileId(Checks.required(Read.id(request.caseId(), "caseId"), "caseId"));
        TaskRow row = tasks.one(keeping.add(file, request.title(), request.owner(directory), request.due()));
        return Answers.created(TASKS + row.id(), TaskResponse.from(row), row.version());
    }

    /** Its words, whose it is, and when it is due. */
    @PATCH
    @Path("{id}")
    @Consumes(Patch.TYPE)
    @Operation(operationId = "changeTask", summary = "Change a task")
    @RequestBodySchema(TaskRequest.class)
    @APIResponseSchema(value = TaskResponse.class, responseCode = "200")
    @ForScopes(Scope.CASES_WRITE)
    public Response change(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String seen, Patch patch, @Context UriInfo uri) {
        Query.none(uri);
        SeenVersion version = SeenVersion.of(seen);
        TaskId task = TaskId.fromString(id);
        TaskRequest request = TaskRequest.of(tasks.one(task), patch);
        keeping.change(task, version.value(), request.title(), request.owner(directory), request.due());
        return changed(task);
    }

    /** It is done. Needs no version: whoever else did it meanwhile is told by the state. */
    @POST
    @Once
    @Path("{id}/completion")
    @Operation(operationId = "completeTask", summary = "Mark a task as done")
    @APIResponseSchema(value = TaskResponse.class, responseCode = "200")
    @ForScopes(Scope.CASES_WRITE)
    public Response done(@PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        TaskId task = TaskId.fromString(id);
        keeping.done(task);
        return changed(task);
    }

    private Response changed(TaskId id) {
        TaskRow row = tasks.one(id);
        return Answers.changed(TASKS + id, TaskResponse.from(row), row.version());
    }
}
