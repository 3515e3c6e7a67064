package org.tanggol.docket.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tanggol.access.Permission;
import org.tanggol.access.Requires;
import org.tanggol.deadlines.Circumstances;
import org.tanggol.deadlines.Moment;
import org.tanggol.deadlines.Trigger;
import org.tanggol.deadlines.Wording;
import org.tanggol.docket.DatesOfLaw;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.rest.Page;
import org.tanggol.platform.rest.Query;

/** What would be due when: dates of law worked out for an event, without a case. Nothing is kept. */
@Path("v1/due-dates")
@Tag(name = "Dates of law")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DueDatesResource {

    private static final String EVENT = "event";
    private static final String AT = "at";
    private static final String ZONE = "time_zone";
    private static final String SET_ON = "set_on";
    private static final String SO = "so";
    private static final String NOT_SO = "not_so";
    private static final String LANGUAGE = "language";

    @Inject
    DatesOfLaw dates;

    /**
     * Every question that the event raises, the earliest date first, with the arithmetic in words. Events and circumstances are those that the rules name.
     */
    @GET
    @Operation(operationId = "listDueDates", summary = "List what an event makes due")
    @Parameter(name = EVENT, in = ParameterIn.QUERY, description = "Name of the event, as the rules have it")
    @Parameter(name = AT, in = ParameterIn.QUERY, description = "Day of the event, or its local date and time where hours are counted")
    @Parameter(name = ZONE, in = ParameterIn.QUERY, description = "IANA zone of the place, with a time")
    @Parameter(name = SET_ON, in = ParameterIn.QUERY, description = "Day on which the court set the hearing; selects the version of some rules")
    @Parameter(name = SO, in = ParameterIn.QUERY, description = "Circumstances that hold, with commas between")
    @Parameter(name = NOT_SO, in = ParameterIn.QUERY, description = "Circumstances that do not hold, with commas between")
    @Parameter(name = LANGUAGE, in = ParameterIn.QUERY, description = "en or es, of the arithmetic")
    @APIResponseSchema(value = DueQuestionResponse.class, responseCode = "200")
    @Requires(Permission.READ_REFERENCE)
    public Response workOut(@Context UriInfo uri) {
        Query query = Query.only(uri, EVENT, AT, ZONE, SET_ON, SO, NOT_SO, LANGUAGE);
        Wording words = words(query.text(LANGUAGE));
        String event = query.required(EVENT);
        if (!dates.events().contains(event)) {
            throw new RuleViolation(Rule.UNKNOWN_VALUE, Query.MARK + EVENT, String.join(", ", dates.events()));
        }
        Trigger trigger = new Trigger(event, moment(query), query.day(SET_ON), circumstances(event, query), null);
        return Page.whole(dates.after(trigger), answer -> DueQuestionResponse.from(answer, words));
    }

    private static Moment moment(Query query) {
        String at = query.required(AT);
        try {
            return Moment.read(at, query.text(ZONE) == null ? "" : query.text(ZONE));
        } catch (RuleViolation refused) {
            throw refused.at(Query.MARK + (refused.rule() == Rule.ZONE_UNKNOWN ? ZONE : AT));
        }
    }

    private Circumstances circumstances(String event, Query query) {
        Set<String> so = words(event, query, SO);
        Set<String> notSo = words(event, query, NOT_SO);
        if (so.stream().anyMatch(notSo::contains)) {
            throw new RuleViolation(Rule.UNKNOWN_VALUE, Query.MARK + NOT_SO);
        }
        return new Circumstances(so, notSo);
    }

    private Set<String> words(String event, Query query, String name) {
        String text = query.text(name);
        Set<String> words = text == null ? Set.of() : Arrays.stream(text.split(",")).map(String::strip).collect(Collectors.toSet());
        if (!dates.circumstances(event).containsAll(words)) {
            throw new RuleViolation(Rule.UNKNOWN_VALUE, Query.MARK + name, String.join(", ", dates.circumstances(event)));
        }
        return words;
    }

    private static Wording words(String language) {
        if (language != null && !Wording.LANGUAGES.contains(language)) {
            throw new RuleViolation(Rule.UNKNOWN_VALUE, Query.MARK + LANGUAGE, String.join(", ", Wording.LANGUAGES));
        }
        return Wording.of(language == null ? "en" : language);
    }
}
