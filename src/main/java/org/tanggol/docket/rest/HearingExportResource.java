package org.tanggol.docket.rest;

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
import org.tanggol.docket.HearingExporting;
import org.tanggol.docket.HearingFilter;
import org.tanggol.docket.HearingPosition;
import org.tanggol.docket.HearingStatus;
import org.tanggol.members.Scope;
import org.tanggol.members.rest.ForScopes;
import org.tanggol.platform.rest.Query;
import org.tanggol.platform.rest.SheetAnswer;
import org.tanggol.platform.sheets.RowWriter;
import org.tanggol.platform.sheets.SheetFormat;

/** Hearings as a file. */
@Path("v1/exports/hearings.{format}")
@Tag(name = "Hearings")
@RequestScoped
@Produces({SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
public class HearingExportResource {

    @Inject
    HearingExporting exporting;

    /** One row a hearing, by day at the court, with ids of cases and no names. The file is CSV in UTF-8 with a byte order mark, or a workbook. */
    @GET
    @Operation(operationId = "exportHearings", summary = "Get hearings as a file")
    @Parameter(name = "hearing_from", in = ParameterIn.QUERY, description = "First day at the court", schema = @Schema(format = "date"))
    @Parameter(name = "hearing_to", in = ParameterIn.QUERY, description = "Last day at the court, itself included", schema = @Schema(format = "date"))
    @Parameter(name = "status", in = ParameterIn.QUERY, description = "One or several, with commas between",
        schema = @Schema(type = SchemaType.ARRAY, implementation = HearingStatus.class))
    @Parameter(name = "updated_since", in = ParameterIn.QUERY)
    @Parameter(name = "case", in = ParameterIn.QUERY, description = "Id of a case file", schema = @Schema(format = "uuid"))
    @Parameter(name = "reason", in = ParameterIn.QUERY, description = "Why, for the audit log; left out, the program's own", schema = @Schema(implementation = ExportReason.class))
    @APIResponse(responseCode = "200", description = "The file", content = {
        @Content(mediaType = SheetFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = SheetFormat.XLSX_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary"))})
    @ForScopes({Scope.CASES_READ, Scope.CASES_WRITE, Scope.HEARINGS_READ})
    public Response export(@Parameter(description = "csv or xlsx", schema = @Schema(enumeration = {"csv", "xlsx"})) @PathParam("format") String format, @Context UriInfo uri) {
        Query query = Query.only(uri, "hearing_from", "hearing_to", "status", "updated_since", "case", "reason");
        HearingFilter filter = HearingsResource.filter(query);
        ExportReason reason = query.choice(ExportReason.class, "reason");
        SheetFormat sheet = SheetFormat.ofEnding(format);
        exporting.begin(filter, reason == null ? ExportReason.PROGRAM : reason);
        return SheetAnswer.of("hearings", sheet, (StreamingOutput) out -> write(out, sheet, filter));
    }

    private void write(OutputStream out, SheetFormat format, HearingFilter filter) throws IOException {
        try (RowWriter rows = format.begin(out, "Hearings")) {
            rows.row(HearingExporting.HEADINGS);
            HearingExporting.Part part = null;
            HearingPosition last = null;
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
