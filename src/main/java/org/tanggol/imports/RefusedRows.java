package org.tanggol.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.imports.sheet.SheetRow;
import org.tanggol.platform.Spreadsheets;
import org.tanggol.platform.Speech;

/** The rows that cannot be taken, as a sheet: row, column, value and reason in front, then the row as it is, to be mended and sent again. */
@ApplicationScoped
@Transactional
public class RefusedRows {

    private static final int ALL = 100_000;

    @Inject
    ImportQueries imports;

    /** UTF-8 with a byte-order mark, which spreadsheet programs need to see accents; no cell can be run as a formula. */
    @Requires(Permission.IMPORT_RECORDS)
    public byte[] csv(ImportId id, Speech say) {
        ImportSummary summary = imports.one(id);
        StringWriter out = new StringWriter();
        out.write('\ufeff');
        CsvWriter csv = CsvWriter.builder().build(out);
        List<String> header = new ArrayList<>(List.of(say.of("import.refused.row"), say.of("import.refused.column"), say.of("import.refused.value"), say.of("import.refused.reason")));
        header.addAll(summary.headings());
        csv.writeRecord(header.stream().map(Spreadsheets::harmless).toList());
        for (ImportQueries.EntryRows entry : imports.entries(id, EntryOutcome.REJECTED, 0, ALL)) {
            Map<Integer, List<Flaw>> flaws = entry.entry().flaws().stream().collect(Collectors.groupingBy(Flaw::row, LinkedHashMap::new, Collectors.toList()));
            for (SheetRow row : entry.rows()) {
                csv.writeRecord(line(row, flaws.getOrDefault(row.number(), List.of()), summary, say).stream().map(Spreadsheets::harmless).toList());
            }
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> line(SheetRow row, List<Flaw> flaws, ImportSummary summary, Speech say) {
        List<String> line = new ArrayList<>();
        line.add(String.valueOf(row.number()));
        line.add(flaws.stream().map(flaw -> flaw.column() < 0 ? say.of("import.rowWhole") : summary.headings().get(flaw.column())).distinct().collect(Collectors.joining("; ")));
        line.add(flaws.stream().filter(flaw -> flaw.column() >= 0).map(flaw -> row.cell(flaw.column())).distinct().collect(Collectors.joining("; ")));
        line.add(flaws.stream().map(flaw -> say.it(flaw.problem())).distinct().collect(Collectors.joining(" ")));
        for (int i = 0; i < summary.headings().size(); i++) {
            line.add(row.cell(i));
        }
        return line;
    }
}
