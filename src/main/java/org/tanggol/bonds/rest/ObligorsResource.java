package org.tanggol.bonds.rest;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tanggol.bonds.ObligorId;
import org.tanggol.bonds.ObligorKeeping;
import org.tanggol.bonds.ObligorQueries;
import org.tanggol.members.Scope;
import org.tanggol.members.rest.ForScopes;
import org.tanggol.platform.rest.Answers;
import org.tanggol.platform.rest.Once;
import org.tanggol.platform.rest.Page;
import org.tanggol.platform.rest.Query;

/** Those under whose name bonds are posted. Which one a bond has is chosen by whoever keeps the fund. */
@Path("v1/obligors")
@Tag(name = "Bonds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ObligorsResource {

    private static final String OBLIGORS = "obligors/";

    @Inject
    ObligorQueries queries;

    @Inject
    ObligorKeeping keeping;

    /** By name, with what stands under each. */
    @GET
    @Operation(operationId = "listObligors", summary = "List the obligors")
    @APIResponseSchema(value = ObligorResponse.class, responseCode = "200")
    @ForScopes({Scope.FUNDS_READ, Scope.FUNDS_WRITE})
    public Response list(@Context UriInfo uri) {
        Query.none(uri);
        return Page.whole(queries.all(), ObligorResponse::from);
    }

    /** With addresses and letters. */
    @GET
    @Path("{id}")
    @Operation(operationId = "readObligor", summary = "Read one obligor")
    @APIResponseSchema(value = ObligorResponse.class, responseCode = "200")
    @ForScopes({Scope.FUNDS_READ, Scope.FUNDS_WRITE})
    public Response one(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known, @Context UriInfo uri) {
        Query.none(uri);
        ObligorResponse answer = ObligorResponse.from(queries.one(ObligorId.fromString(id)));
        return Answers.one(answer, answer.etag(), known);
    }

    /** With the address that ICE has. */
    @POST
    @Once(required = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createObligor", summary = "Add an obligor")
    @APIResponseSchema(value = ObligorResponse.class, responseCode = "201")
    @ForScopes(Scope.FUNDS_WRITE)
    public Response add(ObligorRequest request, @Context UriInfo uri) {
        Query.none(uri);
        ObligorId id = keeping.add(request.entry(), request.address(), request.day());
        return created(id);
    }

    /** Those before stay to be seen. */
    @POST
    @Once(required = true)
    @Path("{id}/addresses")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addObligorAddress", summary = "Record another address of record")
    @APIResponseSchema(value = ObligorResponse.class, responseCode = "201")
    @ForScopes(Scope.FUNDS_WRITE)
    public Response move(@PathParam("id") String id, ObligorAddressRequest request, @Context UriInfo uri) {
        Query.none(uri);
        ObligorId obligor = ObligorId.fromString(id);
        keeping.move(obligor, request.address(), request.day());
        return created(obligor);
    }

    /** Where bonds run under the name, a task says when it is to be renewed. */
    @POST
    @Once(required = true)
    @Path("{id}/letters")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addObligorLetter", summary = "Record a letter of authorization")
    @APIResponseSchema(value = ObligorResponse.class, responseCode = "201")
    @ForScopes(Scope.FUNDS_WRITE)
    public Response authorize(@PathParam("id") String id, ObligorLetterRequest request, @Context UriInfo uri) {
        Query.none(uri);
        ObligorId obligor = ObligorId.fromString(id);
        keeping.authorize(obligor, request.signer(), request.signed(), request.expires());
        return created(obligor);
    }

    private Response created(ObligorId id) {
        ObligorResponse answer = ObligorResponse.from(queries.one(id));
        return Answers.created(OBLIGORS + id, answer, answer.etag());
    }
}
