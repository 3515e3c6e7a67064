package org.tanggol.feeds.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tanggol.feeds.FeedReading;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.rest.ContentTag;
import org.tanggol.platform.rest.Query;

/** The private calendar of a member, for calendar programs. */
@Path("v1/calendar-feeds/{token}.ics")
@Tag(name = "Hearings")
@PermitAll
@RequestScoped
@Produces(CalendarFeedResource.TYPE)
public class CalendarFeedResource {

    static final String TYPE = "text/calendar;charset=UTF-8";

    @Inject
    FeedReading reading;

    /**
     * Hearings and deadlines of one member (RFC 5545), as much as they chose to show. The address is made under Reminders and is a secret; it needs no token. What a court moved keeps its UID
     * with a higher SEQUENCE; what it took off its calendar stays for thirty days as cancelled.
     */
    @GET
    @Operation(operationId = "readCalendarFeed", summary = "Read a private calendar")
    @APIResponse(responseCode = "200", description = "The calendar", content = @Content(mediaType = "text/calendar", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "304", description = "The version named is current")
    public Response read(@Parameter(description = "The secret of the address") @PathParam("token") String token, @Context Request request, @Context UriInfo uri) {
        Query.none(uri);
        String text = reading.read(token).orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
        EntityTag version = EntityTag.valueOf(ContentTag.of(text));
        CacheControl cache = new CacheControl();
        cache.setPrivate(true);
        cache.setNoCache(true);     // a program keeps its own copy and asks each time
        Response.ResponseBuilder current = request.evaluatePreconditions(version);
        return (current == null ? Response.ok(text) : current).tag(version).cacheControl(cache).build();
    }
}
