package org.tanggol.docket.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.deadlines.Wording;
import org.tanggol.docket.DatesOfLaw;

/** One question that an event raises, named by its family of rules: its dates, the earliest first, or in words why there are none. */
@Schema(name = "DueQuestion", requiredProperties = {"family", "dates"})
public record DueQuestionResponse(String family, List<DueDateResponse> dates, String refused) {

    static DueQuestionResponse from(DatesOfLaw.Answer answer, Wording words) {
        return answer.refused() != null ? new DueQuestionResponse(answer.family(), List.of(), words.refusal(answer.refused()))
            : new DueQuestionResponse(answer.family(), answer.competing().dates().stream().map(date -> DueDateResponse.from(date, words)).toList(), null);
    }
}
