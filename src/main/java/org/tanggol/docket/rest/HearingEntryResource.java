package org.tanggol.docket.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tanggol.docket.CalendarTaking;
import org.tanggol.docket.HearingId;
import org.tanggol.members.Scope;
import org.tanggol.members.rest.ForScopes;
import org.tanggol.platform.Speech;
import org.tanggol.platform.faces.Words;
import org.tanggol.platform.rest.Query;

/** One hearing for calendar programs. */
@Path("v1/hearings/{id}/calendar.ics")
@Tag(name = "Hearings")
@RequestScoped
@Produces(HearingEntryResource.TYPE)
public class HearingEntryResource {

    static final String TYPE = "text/calendar;charset=UTF-8";

    @Inject
    CalendarTaking taking;

    /**
     * An iCalendar file (RFC 5545) with this hearing at the court's clock, the rules of the court's zone inside, in English. It names the case by its number and
     * nobody by name. A hearing that the court moved keeps its UID, with a higher SEQUENCE. 409 while the court has set no day.
     */
    @GET
    @Operation(operationId = "readHearingCalendar", summary = "Get one hearing for a calendar program")
    @APIResponse(responseCode = "200", description = "The file", content = @Content(mediaType = "text/calendar", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "409", ref = "#/components/responses/409")
    @ForScopes({Scope.CASES_READ, Scope.CASES_WRITE, Scope.HEARINGS_READ})
    public Response entry(@PathParam("id") String id, @Context UriInfo uri) {
        Query.none(uri);
        String file = taking.take(HearingId.fromString(id), new Speech(Words.of(Locale.ENGLISH), Locale.ENGLISH, LocalDate.now(ZoneOffset.UTC)));
        return Response.ok(file).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"hearing.ics\"").build();
    }
}
