package org.tanggol.partners.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tanggol.members.Scope;
import org.tanggol.members.rest.ForScopes;
import org.tanggol.partners.ChangeReading;
import org.tanggol.partners.ChangeRow;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.rest.Cursor;
import org.tanggol.platform.rest.Page;
import org.tanggol.platform.rest.Query;

/** What has changed, for programs that cannot be called. */
@Path("v1/changes")
@Tag(name = "Changes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ChangesResource {

    private static final UUID NONE = new UUID(0, 0);

    @Inject
    ChangeReading changes;

    /**
     * In the order in which they were committed, the oldest first. {@code page.next} is there on the last page too: ask it again later for what has come
     * since. A token for hearings only is told of hearings and matters.
     */
    @GET
    @Operation(operationId = "listChanges", summary = "List what has changed")
    @Parameter(name = "limit", in = ParameterIn.QUERY)
    @APIResponseSchema(value = ChangeResponse.class, responseCode = "200")
    @ForScopes({Scope.CASES_READ, Scope.CASES_WRITE, Scope.HEARINGS_READ})
    public Response list(@Context UriInfo uri) {
        Query query = Query.ofList(uri);
        long after = after(query.cursor());
        List<ChangeRow> rows = changes.after(after, query.limit());
        long reached = rows.isEmpty() ? after : rows.get(rows.size() - 1).seq();
        return Page.feed(query, rows, ChangeResponse::from, new Cursor(Long.toString(reached), NONE), () -> changes.count(after));
    }

    private static long after(Cursor cursor) {
        if (cursor == null) {
            return 0;
        }
        if (!cursor.key().matches("\\d{1,18}")) {
            throw new RuleViolation(Rule.FIELD_MALFORMED, Query.MARK + "cursor");
        }
        return Long.parseLong(cursor.key());
    }
}
