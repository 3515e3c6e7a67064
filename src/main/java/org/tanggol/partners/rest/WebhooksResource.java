package org.tanggol.partners.rest;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tanggol.members.Scope;
import org.tanggol.members.rest.ForScopes;
import org.tanggol.partners.webhooks.WebhookId;
import org.tanggol.partners.webhooks.WebhookKeeping;
import org.tanggol.partners.webhooks.WebhookQueries;
import org.tanggol.partners.webhooks.WebhookReplaying;
import org.tanggol.partners.webhooks.WebhookRow;
import org.tanggol.partners.webhooks.WebhookTesting;
import org.tanggol.platform.Ids;
import org.tanggol.platform.rest.Answers;
import org.tanggol.platform.rest.Cursor;
import org.tanggol.platform.rest.Once;
import org.tanggol.platform.rest.Page;
import org.tanggol.platform.rest.Query;
import org.tanggol.platform.rest.Read;

/** A program's own endpoints, which are called when something has changed. */
@Path("v1/webhooks")
@Tag(name = "Webhooks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WebhooksResource {

    private static final String WEBHOOKS = "webhooks/";

    @Inject
    WebhookKeeping keeping;

    @Inject
    WebhookQueries webhooks;

    @Inject
    WebhookTesting testing;

    @Inject
    WebhookReplaying replaying;

    /** Those of this program, the oldest first. */
    @GET
    @Operation(operationId = "listWebhooks", summary = "List endpoints")
    @APIResponseSchema(value = WebhookResponse.class, responseCode = "200")
    @ForScopes(Scope.WEBHOOKS_MANAGE)
    public Response list(@Context UriInfo uri) {
        Query.none(uri);
        return Page.whole(webhooks.all(), WebhookResponse::from);
    }

    /** The endpoint as it stands, without its secret. */
    @GET
    @Path("{id}")
    @Operation(operationId = "readWebhook", summary = "Read one endpoint")
    @APIResponseSchema(value = WebhookResponse.class, responseCode = "200")
    @ForScopes(Scope.WEBHOOKS_MANAGE)
    public Response one(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known, @Context UriInfo uri) {
        Query.none(uri);
        WebhookRow row = webhooks.one(WebhookId.fromString(id));
        return Answers.one(WebhookResponse.from(row), row.version(), known);
    }

    /**
     * The secret is in this answer and in no other. The endpoint is sent a signed test at once and is enabled when it answers 2xx; else keep the secret first
     * and ask for another test. What a type tells of must be readable with the token's scopes. A repeated request is refused, for it would make another secret.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createWebhook", summary = "Add an endpoint")
    @APIResponseSchema(value = WebhookResponse.class, responseCode = "201")
    @ForScopes(Scope.WEBHOOKS_MANAGE)
    public Response add(WebhookRequest request, @Context UriInfo uri) {
        Query.none(uri);
        WebhookKeeping.Issued issued = keeping.register(null, request.url(), request.changes());
        testing.test(issued.id());
        WebhookRow row = webhooks.one(issued.id());
        return Answers.created(WEBHOOKS + row.id(), WebhookResponse.with(row, issued.secret()), row.version());
    }

    /** The one before signs along for 24 hours, so that each message then carries two signatures. */
    @POST
    @Path("{id}/secret")
    @Operation(operationId = "rotateWebhookSecret", summary = "Get a new secret")
    @APIResponseSchema(value = WebhookResponse.class, responseCode = "200")
    @ForScopes(Scope.WEBHOOKS_MANAGE)
    public Response rotate(@PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        WebhookKeeping.Issued issued = keeping.rotate(WebhookId.fromString(id));
        WebhookRow row = webhooks.one(issued.id());
        return Answers.changed(WEBHOOKS + row.id(), WebhookResponse.with(row, issued.secret()), row.version());
    }

    /** A message {@code webhook.test}, once. An endpoint that has never answered is enabled by a 2xx. */
    @POST
    @Path("{id}/test")
    @Operation(operationId = "testWebhook", summary = "Send a test")
    @APIResponseSchema(value = DeliveryResponse.class, responseCode = "200")
    @ForScopes(Scope.WEBHOOKS_MANAGE)
    public Response test(@PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        WebhookId webhook = WebhookId.fromString(id);
        return Response.ok(DeliveryResponse.from(webhooks.delivery(webhook, testing.test(webhook)))).build();
    }

    /** It is called no more. Its place in the feed is kept. */
    @POST
    @Path("{id}/disable")
    @Operation(operationId = "disableWebhook", summary = "Switch an endpoint off")
    @APIResponseSchema(value = WebhookResponse.class, responseCode = "200")
    @ForScopes(Scope.WEBHOOKS_MANAGE)
    public Response disable(@PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        WebhookId webhook = WebhookId.fromString(id);
        keeping.disable(webhook);
        return changed(webhook);
    }

    /** After a test that is answered 2xx it is told of everything since it was switched off. */
    @POST
    @Path("{id}/enable")
    @Operation(operationId = "enableWebhook", summary = "Switch an endpoint on")
    @APIResponseSchema(value = WebhookResponse.class, responseCode = "200")
    @ForScopes(Scope.WEBHOOKS_MANAGE)
    public Response enable(@PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        WebhookId webhook = WebhookId.fromString(id);
        keeping.reopen(webhook);
        testing.test(webhook);
        return changed(webhook);
    }

    private Response changed(WebhookId id) {
        WebhookRow row = webhooks.one(id);
        return Answers.changed(WEBHOOKS + id, WebhookResponse.from(row), row.version());
    }

    /** The newest first. */
    @GET
    @Path("{id}/deliveries")
    @Operation(operationId = "listDeliveries", summary = "List what was sent")
    @Parameter(name = "limit", in = ParameterIn.QUERY)
    @APIResponseSchema(value = DeliveryResponse.class, responseCode = "200")
    @ForScopes(Scope.WEBHOOKS_MANAGE)
    public Response deliveries(@PathParam("id") String id, @Context UriInfo uri) {
        Query query = Query.ofList(uri);
        WebhookId webhook = WebhookId.fromString(id);
        UUID after = query.cursor() == null ? null : query.cursor().id();
        return Page.answer(query, webhooks.deliveries(webhook, after, query.limit() + 1), DeliveryResponse::from, row -> new Cursor("", row.id()),
            () -> webhooks.count(webhook));
    }

    /** Under the same webhook-id, within seconds. */
    @POST
    @Once
    @Path("{id}/deliveries/{delivery}/replay")
    @Operation(operationId = "replayDelivery", summary = "Send one message again")
    @APIResponseSchema(value = DeliveryResponse.class, responseCode = "200")
    @ForScopes(Scope.WEBHOOKS_MANAGE)
    public Response replay(@PathParam("id") String id, @Parameter(description = "The webhook-id") @PathParam("delivery") String delivery, @Context UriInfo uri) {
        Query.none(uri);
        WebhookId webhook = WebhookId.fromString(id);
        UUID message = Ids.parse(delivery);
        replaying.one(webhook, message);
        return Response.ok(DeliveryResponse.from(webhooks.delivery(webhook, message))).build();
    }

    /** All messages of a time that are not waiting anyway, each under its own webhook-id. */
    @POST
    @Once
    @Path("{id}/replay")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "replayDeliveries", summary = "Send the messages of a time again")
    @APIResponseSchema(value = ReplayResponse.class, responseCode = "200")
    @ForScopes(Scope.WEBHOOKS_MANAGE)
    public Response replayRange(@PathParam("id") String id, ReplayRequest request, @Context UriInfo uri) {
        Query.none(uri);
        return Response.ok(new ReplayResponse(replaying.range(WebhookId.fromString(id), Read.instant(request.since(), "since"), Read.instant(request.until(), "until")))).build();
    }
}
