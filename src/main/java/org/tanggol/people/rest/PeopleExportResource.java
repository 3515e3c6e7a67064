package org.tanggol.people.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tanggol.audit.ExportReason;
import org.tanggol.members.Scope;
import org.tanggol.members.rest.ForScopes;
import org.tanggol.people.CaseStatus;
import org.tanggol.people.FileFilter;
import org.tanggol.people.FilePosition;
import org.tanggol.people.PeopleExporting;
import org.tanggol.platform.rest.Query;
import org.tanggol.platform.rest.SheetAnswer;
import org.tanggol.platform.sheets.RowWriter;
import org.tanggol.platform.sheets.SheetFormat;

/** People as a file. */
@Path("v1/exports/people.{format}")
@Tag(name = "People")
@RequestScoped
@Produces({SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
public class PeopleExportResource {

    @Inject
    PeopleExporting exporting;

    /**
     * One row a person, the oldest case first, with what the list shows. The file is CSV in UTF-8 with a byte order mark, or a workbook; text that a spreadsheet
     * would run has an apostrophe in front.
     */
    @GET
    @Operation(operationId = "exportPeople", summary = "Get people as a file")
    @Parameter(name = "status", in = ParameterIn.QUERY, description = "Of the case file: one or several, with commas between",
        schema = @Schema(type = SchemaType.ARRAY, implementation = CaseStatus.class))
    @Parameter(name = "updated_since", in = ParameterIn.QUERY)
    @Parameter(name = "reason", in = ParameterIn.QUERY, description = "Why, for the audit log; left out, the program's own", schema = @Schema(implementation = ExportReason.class))
    @APIResponse(responseCode = "200", description = "The file", content = {
        @Content(mediaType = SheetFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = SheetFormat.XLSX_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary"))})
    @ForScopes({Scope.CASES_READ, Scope.CASES_WRITE})
    public Response export(@Parameter(description = "csv or xlsx", schema = @Schema(enumeration = {"csv", "xlsx"})) @PathParam("format") String format, @Context UriInfo uri) {
        Query query = Query.only(uri, "status", "updated_since", "reason");
        FileFilter filter = CasesResource.filter(query);
        ExportReason reason = query.choice(ExportReason.class, "reason");
        SheetFormat sheet = SheetFormat.ofEnding(format);
        exporting.begin(filter, reason == null ? ExportReason.PROGRAM : reason);
        return SheetAnswer.of("people", sheet, (StreamingOutput) out -> write(out, sheet, filter));
    }

    private void write(OutputStream out, SheetFormat format, FileFilter filter) throws IOException {
        try (RowWriter rows = format.begin(out, "People")) {
            rows.row(PeopleExporting.HEADINGS);
            PeopleExporting.Part part = null;
            FilePosition last = null;
            while (part == null || !part.isLast()) {
                part = exporting.part(filter, last);
                last = part.last();
                for (List<String> cells : part.cells()) {
                    rows.row(cells);
                }
            }
        }
    }
}
