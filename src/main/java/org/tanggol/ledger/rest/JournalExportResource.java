package org.tanggol.ledger.rest;

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
import org.tanggol.ledger.FundId;
import org.tanggol.ledger.JournalEvent;
import org.tanggol.ledger.JournalExporting;
import org.tanggol.ledger.JournalFilter;
import org.tanggol.members.Scope;
import org.tanggol.members.rest.ForScopes;
import org.tanggol.platform.rest.Query;
import org.tanggol.platform.rest.SheetAnswer;
import org.tanggol.platform.sheets.RowWriter;
import org.tanggol.platform.sheets.SheetFormat;

/** The journal of a fund as a file. */
@Path("v1/exports/journals.{format}")
@Tag(name = "Funds")
@RequestScoped
@Produces({SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
public class JournalExportResource {

    @Inject
    JournalExporting exporting;

    /** One row a line, by number, with ids of bonds and no names. Papers and remarks, in which somebody may be named, come only with a reason. The file is CSV in UTF-8 with a byte order mark, or a workbook. */
    @GET
    @Operation(operationId = "exportJournals", summary = "Get the journal of a fund as a file")
    @Parameter(name = "fund", in = ParameterIn.QUERY, required = true, description = "Id of the fund", schema = @Schema(format = "uuid"))
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "First day", schema = @Schema(format = "date"))
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "Last day, itself included", schema = @Schema(format = "date"))
    @Parameter(name = "event", in = ParameterIn.QUERY, description = "Only of one event", schema = @Schema(implementation = JournalEvent.class))
    @Parameter(name = "reason", in = ParameterIn.QUERY, description = "Why papers and remarks are wanted, for the audit log; left out, they stay empty", schema = @Schema(implementation = ExportReason.class))
    @APIResponse(responseCode = "200", description = "The file", content = {
        @Content(mediaType = SheetFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = SheetFormat.XLSX_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary"))})
    @ForScopes({Scope.FUNDS_READ, Scope.FUNDS_WRITE})
    public Response export(@Parameter(description = "csv or xlsx", schema = @Schema(enumeration = {"csv", "xlsx"})) @PathParam("format") String format, @Context UriInfo uri) {
        Query query = Query.only(uri, "fund", "from", "to", "event", "reason");
        FundId fund = FundId.fromString(query.required("fund"));
        JournalFilter filter = FundsResource.filter(query);
        ExportReason reason = query.choice(ExportReason.class, "reason");
        SheetFormat sheet = SheetFormat.ofEnding(format);
        exporting.begin(fund, filter, reason);
        return SheetAnswer.of("journal", sheet, (StreamingOutput) out -> write(out, sheet, fund, filter, reason != null));
    }

    private void write(OutputStream out, SheetFormat format, FundId fund, JournalFilter filter, boolean withWords) throws IOException {
        try (RowWriter rows = format.begin(out, "Journal")) {
            rows.row(JournalExporting.HEADINGS);
            JournalExporting.Part part = null;
            long last = 0;
            while (part == null || !part.isLast()) {
                part = exporting.part(fund, filter, last, withWords);
                last = part.last();
                for (List<String> cells : part.cells()) {
                    rows.row(cells);
                }
            }
        }
    }
}
