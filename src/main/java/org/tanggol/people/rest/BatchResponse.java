package org.tanggol.people.rest;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.people.PartnerReporting;
import org.tanggol.platform.rest.Problem;

/** What came of each report of a batch, in the order of the request. */
@Schema(name = "BatchResponse", requiredProperties = {"data"})
public record BatchResponse(List<BatchResult> data) {

    /**
     * What came of one report.
     *
     * @param pointer to the report in the body of the request
     * @param status as if it had been sent alone
     * @param code the rule that refused it
     * @param errors what is to be mended
     * @param candidates cases that may be the same person
     */
    @Schema(name = "BatchResult", requiredProperties = {"pointer", "status"})
    public record BatchResult(String pointer, int status, UUID caseId, String code, List<BatchError> errors, List<BatchCandidate> candidates) { }

    /**
     * One member of a report.
     *
     * @param pointer JSON Pointer into the body of the request
     */
    @Schema(name = "BatchError", requiredProperties = {"pointer", "code", "detail"})
    public record BatchError(String pointer, String code, String detail) { }

    /** @param score how well it fits, 0 to 100 */
    @Schema(name = "Candidate", requiredProperties = {"id", "score"})
    public record BatchCandidate(UUID id, int score) { }

    static BatchResult done(int index, PartnerReporting.Reported reported) {
        return new BatchResult(at(index), reported.outcome() == PartnerReporting.Outcome.MADE ? 201 : 200, reported.file().value(), null, null, null);
    }

    static BatchResult refused(int index, Problem problem) {
        List<BatchError> errors = problem.fields().stream().map(field -> new BatchError(at(index) + place(field.name()) + field.name(), field.code(), field.detail()))
            .toList();
        return new BatchResult(at(index), problem.status(), null, problem.code(), errors.isEmpty() ? null : errors,
            problem.candidates().isEmpty() ? null : problem.candidates().stream().map(one -> new BatchCandidate(one.id(), one.score())).toList());
    }

    private static String at(int index) {
        return "/data/" + index;
    }

    /** Members of the report itself stand beside the person. */
    private static String place(String pointer) {
        return List.of("/system", "/value", "/person").contains(pointer) ? "" : "/person";
    }
}
