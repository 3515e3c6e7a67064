package org.tanggol.reports.rest;

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
import org.tanggol.platform.Checks;
import org.tanggol.platform.rest.Query;
import org.tanggol.platform.rest.SheetAnswer;
import org.tanggol.platform.sheets.RowWriter;
import org.tanggol.platform.sheets.SheetFormat;
import org.tanggol.reports.Figure;
import org.tanggol.reports.FigureKind;
import org.tanggol.reports.FigureSheet;
import org.tanggol.reports.FundReporting;

/** One figure of funds as a file. */
@Path("v1/exports/fund-figures.{format}")
@Tag(name = "Funds")
@RequestScoped
@Produces({SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
public class FigureExportResource {

    @Inject
    FundReporting reporting;

    /** People and lenders are named only with a reason. The file is CSV in UTF-8 with a byte order mark, or a workbook. */
    @GET
    @Operation(operationId = "exportFundFigures", summary = "Get a figure of funds as a file")
    @Parameter(name = "figure", in = ParameterIn.QUERY, required = true, description = "Which one", schema = @Schema(implementation = FigureKind.class))
    @Parameter(name = "fund", in = ParameterIn.QUERY, description = "Id of the fund; left out, all of them", schema = @Schema(format = "uuid"))
    @Parameter(name = "day", in = ParameterIn.QUERY, description = "As it stood at the end of this day", required = true, schema = @Schema(format = "date"))
    @Parameter(name = "reason", in = ParameterIn.QUERY, description = "Why names are wanted, for the audit log; left out, there are none", schema = @Schema(implementation = ExportReason.class))
    @APIResponse(responseCode = "200", description = "The file", content = {
        @Content(mediaType = SheetFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = SheetFormat.XLSX_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary"))})
    @ForScopes({Scope.FUNDS_READ, Scope.FUNDS_WRITE})
    public Response export(@Parameter(description = "csv or xlsx", schema = @Schema(enumeration = {"csv", "xlsx"})) @PathParam("format") String format, @Context UriInfo uri) {
        Query query = Query.only(uri, "figure", "fund", "day", "reason");
        FigureKind kind = Checks.required(query.choice(FigureKind.class, "figure"), "?figure");
        SheetFormat sheet = SheetFormat.ofEnding(format);
        Figure figure = reporting.take(FundReportsResource.fund(query), Checks.required(query.day("day"), "?day"), query.choice(ExportReason.class, "reason"), kind.name()).figure(kind);
        return SheetAnswer.of("fund-figures", sheet, (StreamingOutput) out -> write(out, sheet, figure));
    }

    private static void write(OutputStream out, SheetFormat format, Figure figure) throws IOException {
        try (RowWriter rows = format.begin(out, "Figure")) {
            FigureSheet.write(figure, rows);
        }
    }
}
