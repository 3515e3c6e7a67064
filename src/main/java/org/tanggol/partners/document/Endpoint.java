package org.tanggol.partners.document;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tanggol.access.Requires;
import org.tanggol.accompaniment.rest.AccompanimentRequestsResource;
import org.tanggol.consent.rest.ConsentsResource;
import org.tanggol.custody.rest.BondAssertionsResource;
import org.tanggol.custody.rest.LocatorChecksResource;
import org.tanggol.custody.rest.StaysResource;
import org.tanggol.docket.rest.DeadlineRulesResource;
import org.tanggol.docket.rest.DueDatesResource;
import org.tanggol.docket.rest.HearingChecksResource;
import org.tanggol.docket.rest.HearingEntryResource;
import org.tanggol.docket.rest.HearingExportResource;
import org.tanggol.docket.rest.HearingsResource;
import org.tanggol.docketing.rest.ClockEventsResource;
import org.tanggol.docketing.rest.DeadlinesResource;
import org.tanggol.docketing.rest.TriggersResource;
import org.tanggol.feeds.rest.CalendarFeedResource;
import org.tanggol.imports.rest.ImportsResource;
import org.tanggol.lawbook.rest.ClosuresResource;
import org.tanggol.banking.rest.BankAccountsResource;
import org.tanggol.bonds.rest.BondsResource;
import org.tanggol.bonds.rest.BondInterestResource;
import org.tanggol.bonds.rest.InterestRatesResource;
import org.tanggol.bonds.rest.ObligorsResource;
import org.tanggol.ledger.rest.BooksCheckResource;
import org.tanggol.ledger.rest.FundsResource;
import org.tanggol.ledger.rest.JournalExportResource;
import org.tanggol.ledger.rest.JournalsResource;
import org.tanggol.members.Scope;
import org.tanggol.members.rest.ForScopes;
import org.tanggol.members.rest.HostsResource;
import org.tanggol.members.rest.TokenResource;
import org.tanggol.partners.rest.ChangesResource;
import org.tanggol.partners.rest.DescriptionResource;
import org.tanggol.partners.rest.WebhooksResource;
import org.tanggol.messages.rest.FamilyMessagesResource;
import org.tanggol.people.rest.CaseBatchResource;
import org.tanggol.people.rest.CasesResource;
import org.tanggol.people.rest.ExternalIdsResource;
import org.tanggol.people.rest.PeopleExportResource;
import org.tanggol.people.rest.PeopleResource;
import org.tanggol.people.rest.RelativesResource;
import org.tanggol.platform.rest.Once;
import org.tanggol.platform.rest.Patch;
import org.tanggol.proceedings.rest.ProceedingsResource;
import org.tanggol.reference.rest.CodesResource;
import org.tanggol.reference.rest.CourtsResource;
import org.tanggol.reference.rest.FacilitiesResource;
import org.tanggol.reports.rest.FigureExportResource;
import org.tanggol.reports.rest.FundReportsResource;
import org.tanggol.work.rest.NotesResource;
import org.tanggol.work.rest.TasksResource;
import org.tanggol.volunteers.rest.VolunteersResource;

/** One method of a resource, and what its code says about it. */
record Endpoint(Method method) {

    /** Every resource of the API; an operation of another one stops the build. */
    private static final List<Class<?>> RESOURCES = List.of(TokenResource.class, HearingsResource.class, CasesResource.class, ExternalIdsResource.class,
        CaseBatchResource.class, PeopleResource.class, RelativesResource.class, ConsentsResource.class, FamilyMessagesResource.class, VolunteersResource.class, AccompanimentRequestsResource.class,
        StaysResource.class, LocatorChecksResource.class, BondAssertionsResource.class, ProceedingsResource.class, NotesResource.class, TasksResource.class, FacilitiesResource.class,
        CourtsResource.class, CodesResource.class, ChangesResource.class, ImportsResource.class, WebhooksResource.class, PeopleExportResource.class,
        HearingExportResource.class, HearingEntryResource.class, HearingChecksResource.class, DueDatesResource.class, DeadlineRulesResource.class,
        TriggersResource.class, BondsResource.class, ObligorsResource.class, BankAccountsResource.class, FundsResource.class, JournalsResource.class, BooksCheckResource.class, BondInterestResource.class, InterestRatesResource.class, JournalExportResource.class, FundReportsResource.class, FigureExportResource.class, DeadlinesResource.class, ClockEventsResource.class, ClosuresResource.class, CalendarFeedResource.class, HostsResource.class, DescriptionResource.class);

    private static final String ROOT = "/api/";

    /** The method that answers at a path. */
    static Endpoint at(String verb, String path) {
        return RESOURCES.stream().flatMap(resource -> Stream.of(resource.getMethods())).map(Endpoint::new)
            .filter(one -> verb.equals(one.verb()) && path.equals(one.path())).findFirst()
            .orElseThrow(() -> new IllegalStateException(verb + " " + path + " belongs to no resource that Endpoint names"));
    }

    private String verb() {
        return Stream.of(method.getAnnotations()).map(Annotation::annotationType).filter(type -> type.isAnnotationPresent(HttpMethod.class))
            .map(type -> type.getAnnotation(HttpMethod.class).value()).findFirst().orElse(null);
    }

    private String path() {
        Path own = method.getAnnotation(Path.class);
        return ROOT + method.getDeclaringClass().getAnnotation(Path.class).value() + (own == null ? "" : "/" + own.value());
    }

    boolean isPublic() {
        return method.getDeclaringClass().isAnnotationPresent(PermitAll.class);
    }

    /** Scopes one of which lets a program in; the same annotations let it in when it calls. */
    List<Scope> scopes() {
        ForScopes named = method.getAnnotation(ForScopes.class);
        if (named != null) {
            return List.of(named.value());
        }
        Requires needed = method.getAnnotation(Requires.class);
        if (needed == null) {
            throw new IllegalStateException(method + " says neither its scopes nor its permission");
        }
        return Arrays.stream(Scope.values()).filter(scope -> scope.permissions().contains(needed.value())).toList();
    }

    boolean takesBody() {
        return method.isAnnotationPresent(Consumes.class);
    }

    /** Whether it makes what is not there and changes what is. */
    boolean isPut() {
        return method.isAnnotationPresent(PUT.class);
    }

    boolean isPatch() {
        return takesBody() && List.of(method.getAnnotation(Consumes.class).value()).contains(Patch.TYPE);
    }

    /** Whether a repeated request gets the first answer again; empty where it does not, otherwise whether the key is required. */
    Optional<Boolean> needsKey() {
        return Optional.ofNullable(method.getAnnotation(Once.class)).map(Once::required);
    }

    boolean knowsIfMatch() {
        return hasHeader(HttpHeaders.IF_MATCH);
    }

    boolean knowsIfNoneMatch() {
        return hasHeader(HttpHeaders.IF_NONE_MATCH);
    }

    private boolean hasHeader(String name) {
        return Stream.of(method.getParameters()).map((Parameter parameter) -> parameter.getAnnotation(HeaderParam.class))
            .anyMatch(header -> header != null && header.value().equals(name));
    }
}
