package org.tanggol.platform.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.tanggol.platform.sheets.SheetFormat;

/** An answer that is a file for spreadsheet programs. */
public final class SheetAnswer {

    private SheetAnswer() { }

    /** @param name of the file, without its ending */
    public static Response of(String name, SheetFormat format, StreamingOutput content) {
        return Response.ok(content, format.type()).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "." + format.ending() + "\"").build();
    }
}
