package org.tanggol.platform.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.VersionConflict;

/** The page that is being made: parameters of its URL, messages on it, and where to go next. */
@RequestScoped
public class Page {

    @Inject
    Say say;

    /** A parameter of the URL, also on a postback; empty for none and for blank. */
    public Optional<String> parameter(String name) {
        String value = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get(name);
        return value == null || value.isBlank() ? Optional.empty() : Optional.of(value);
    }

    /** An id in the URL. @throws RuleViolation NOT_FOUND for none, and for what is no id */
    public <I> I id(String name, Function<UUID, I> type) {
        return type.apply(org.tanggol.platform.Ids.parse(parameter(name).orElse("")));
    }

    /** A value of an enumeration in the URL, or the given one. */
    public <E extends Enum<E>> E choice(String name, E otherwise) {
        return choice(name, otherwise.getDeclaringClass()).orElse(otherwise);
    }

    /** A value of an enumeration in the URL; empty for none and for one that we do not know. */
    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return parameter(name).flatMap(text -> java.util.Arrays.stream(type.getEnumConstants()).filter(value -> value.name().equals(text)).findFirst());
    }

    /** Says on the next page that something has been done, and goes there. */
    public String done(String url, String key, Object... parameters) {
        FacesContext context = FacesContext.getCurrentInstance();
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, say.speech().of(key, parameters), null));
        context.getExternalContext().getFlash().setKeepMessages(true);
        return go(url);
    }

    /** Goes to another page by redirect. */
    public String go(String url) {
        try {
            FacesContext context = FacesContext.getCurrentInstance();
            context.getExternalContext().redirect(context.getExternalContext().getRequestContextPath() + url);
            context.responseComplete();
            return null;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /**
     * Does what may find the object changed meanwhile. Then the form goes on from the version that is there now: what was
     * typed stays, and saving again, after comparing, goes through.
     *
     * @param seen sets the version of the form
     */
    public void compared(LongConsumer seen, Runnable act) {
        try {
            act.run();
        } catch (VersionConflict e) {
            seen.accept(e.current());
            throw e;
        }
    }

    /** Makes the answer a file; the page is not shown. */
    public OutputStream file(String name, String type) throws IOException {
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext answer = context.getExternalContext();
        // not responseReset: that would take the headers along which the door has set on every answer
        ((HttpServletResponse) answer.getResponse()).resetBuffer();
        answer.setResponseContentType(type);
        answer.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        answer.setResponseHeader("Cache-Control", "no-store");
        answer.setResponseHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
        context.responseComplete();
        return answer.getResponseOutputStream();
    }

    /** A header of the answer. */
    public void header(String name, String value) {
        FacesContext.getCurrentInstance().getExternalContext().setResponseHeader(name, value);
    }

    /** A refusal beside its field, or on top of the page. */
    public void refuse(RuleViolation refusal) {
        Refusals.show(FacesContext.getCurrentInstance(), say.speech(), refusal);
    }
}
