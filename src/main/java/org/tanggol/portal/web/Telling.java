package org.tanggol.portal.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tanggol.consent.ConsentBlock;
import org.tanggol.familynews.FamilyEvent;
import org.tanggol.familynews.FamilySubscriptionId;
import org.tanggol.familynews.SubscriptionEntry;
import org.tanggol.notices.Channel;
import org.tanggol.notices.Outlets;
import org.tanggol.platform.RuleViolation;
import org.tanggol.portal.FamilyLanguage;
import org.tanggol.portal.FamilyTelling;
import org.tanggol.portal.Subject;

/** What a relative does on the page where they say how to be told. */
@ApplicationScoped
class Telling {

    @Inject
    FamilyTelling telling;

    @Inject
    Outlets outlets;

    /** Whether there is a way to tell whoever sees these blocks: the news need not ask the database for it. */
    boolean isOffered(Set<ConsentBlock> blocks) {
        return Arrays.stream(FamilyEvent.values()).map(FamilyEvent::block).anyMatch(blocks::contains) && outlets.open().stream().anyMatch(channel -> channel == Channel.SMS || channel == Channel.EMAIL);
    }

    /** What this relative can choose; empty where there is nothing, and the page is one that is not here. */
    Optional<FamilyTelling.Choices> choices(Subject subject) {
        return Optional.of(telling.choices(subject)).filter(choices -> !choices.isNothing());
    }

    /** Why a page that comes back with GET is shown. */
    static TellPage.Why said(HttpServletRequest request) {
        return Arrays.stream(TellPage.Why.values()).filter(why -> why.name().equals(request.getParameter("said")) && why.compareTo(TellPage.Why.KEPT) < 0).findFirst().orElse(TellPage.Why.ASKED);
    }

    /** Does what the form says. @return what the page says of it */
    TellPage.Why act(Subject subject, FamilyLanguage language, HttpServletRequest request) {
        try {
            switch (String.valueOf(request.getParameter("act"))) {
                case "confirm" -> {
                    return telling.confirm(subject, FamilySubscriptionId.fromString(request.getParameter("of")), request.getParameter("code")) ? TellPage.Why.STARTED : TellPage.Why.CODE;
                }
                case "stop" -> {
                    telling.end(subject, FamilySubscriptionId.fromString(request.getParameter("of")));
                    return TellPage.Why.STOPPED;
                }
                default -> {
                    telling.subscribe(subject, entry(request, language));
                    return TellPage.Why.SENT;
                }
            }
        } catch (RuleViolation refusal) {
            return switch (refusal.rule()) {
                case RATE_LIMITED -> TellPage.Why.MANY;
                case NOT_FOUND, STATE_TRANSITION_REFUSED -> TellPage.Why.CODE;
                default -> "events".equals(refusal.field()) ? TellPage.Why.EVENTS : TellPage.Why.ADDRESS;
            };
        }
    }

    private static SubscriptionEntry entry(HttpServletRequest request, FamilyLanguage language) {
        Set<FamilyEvent> events = EnumSet.noneOf(FamilyEvent.class);
        String[] ticked = request.getParameterValues("event");
        Arrays.stream(FamilyEvent.values()).filter(event -> ticked != null && Arrays.asList(ticked).contains(event.name())).forEach(events::add);
        Channel channel = "EMAIL".equals(request.getParameter("channel")) ? Channel.EMAIL : Channel.SMS;
        return new SubscriptionEntry(channel, request.getParameter("address"), Locale.forLanguageTag(language.tag()), events);
    }

    /** Status of a page that refuses. */
    static int status(TellPage.Why why) {
        return why.compareTo(TellPage.Why.STOPPED) > 0 ? 422 : HttpServletResponse.SC_OK;
    }
}
