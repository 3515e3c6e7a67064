package org.tanggol.people.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Many reports at once. */
@Schema(name = "BatchRequest", requiredProperties = {"data"})
public record BatchRequest(List<BatchRow> data) {

    /**
     * One report.
     *
     * @param system whose id it is
     * @param value the partner's own id
     */
    @Schema(name = "BatchRow", requiredProperties = {"system", "value", "person"})
    public record BatchRow(String system, String value, PersonRequest person) { }

    @Override
    public String toString() {
        return "BatchRequest";
    }
}
