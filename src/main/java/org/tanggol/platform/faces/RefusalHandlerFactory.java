package org.tanggol.platform.faces;

import jakarta.el.ELException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.view.facelets.FaceletException;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tanggol.platform.Elsewhere;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.Superseded;
import org.tanggol.platform.VersionConflict;

/**
 * The one place where a refusal becomes words on a page: beside its field, with everything that was typed still there.
 * What may not be seen becomes the page "not found"; a view that has expired is opened afresh; anything else is a fault
 * with a number and no details.
 */
public class RefusalHandlerFactory extends ExceptionHandlerFactory {

    /** @param wrapped the factory before this one */
    public RefusalHandlerFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Handler(getWrapped().getExceptionHandler());
    }

    private static final class Handler extends ExceptionHandlerWrapper {

        private static final int TOO_MANY_REQUESTS = 429;
        private static final Logger LOG = Logger.getLogger(RefusalHandlerFactory.class.getName());

        Handler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() {
            Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
            while (events.hasNext()) {
                ExceptionQueuedEvent event = events.next();
                events.remove();
                FacesContext context = event.getContext().getContext();
                try {
                    answer(context, event.getContext().getException(), event.getContext().getPhaseId());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            getWrapped().handle();
        }

        private static void answer(FacesContext context, Throwable thrown, PhaseId phase) throws IOException {
            ExternalContext external = context.getExternalContext();
            RuleViolation refusal = refusal(thrown);
            if (refusal instanceof Superseded superseded) {
                goTo(context, whereItIsNow(external, superseded));
            } else if (refusal instanceof Elsewhere elsewhere) {
                goTo(context, elsewhere.page());
            } else if (find(thrown, ViewExpiredException.class) != null) {
                goTo(context, "/error/expired");
            } else if (refusal == null) {
                String number = UUID.randomUUID().toString().substring(0, 8);
                LOG.log(Level.SEVERE, "Fault " + number, withoutText(thrown));
                if (external.isResponseCommitted()) {
                    context.responseComplete();
                } else if (context.getPartialViewContext().isAjaxRequest()) {
                    goTo(context, "/error/fault?number=" + number);
                } else {
                    external.getRequestMap().put("number", number);
                    external.responseReset();
                    external.responseSendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, number);
                    context.responseComplete();
                }
            } else if (refusal.rule() == Rule.SIGN_IN_FIRST) {
                goTo(context, "/sign-in");
            } else if (refusal.rule() == Rule.NOT_FOUND || phase == PhaseId.RENDER_RESPONSE || phase == PhaseId.RESTORE_VIEW || !context.isPostback()) {
                if (context.getPartialViewContext().isAjaxRequest()) {
                    goTo(context, refusal.rule() == Rule.NOT_PERMITTED ? "/error/refused" : "/error/not-found");
                } else {
                    external.responseReset();
                    external.responseSendError(refusal.rule() == Rule.NOT_PERMITTED ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND, null);
                    context.responseComplete();
                }
            } else {
                if (refusal.rule().status() == TOO_MANY_REQUESTS && !context.getPartialViewContext().isAjaxRequest()) {
                    external.setResponseStatus(TOO_MANY_REQUESTS);      // a page all the same, but a program that guesses can tell
                }
                Refusals.show(context, CDI.current().select(Say.class).get().speech(), refusal);
            }
        }

        private static RuleViolation refusal(Throwable thrown) {
            RuleViolation refusal = find(thrown, RuleViolation.class);
            return refusal == null && find(thrown, OptimisticLockException.class) != null ? new VersionConflict(0) : refusal;
        }

        private static <T> T find(Throwable thrown, Class<T> type) {
            for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                if (type.isInstance(cause)) {
                    return type.cast(cause);
                }
            }
            return null;
        }

        /** Messages of exceptions may quote what was typed: the log gets classes and places only, and messages about our own pages. */
        private static Throwable withoutText(Throwable thrown) {
            Throwable last = null;
            for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                last = cause;
            }
            FacesException bare = new FacesException(last == null ? "unknown" : last.getClass().getName()
                + aboutOurPage(thrown));
            if (last != null) {
                bare.setStackTrace(last.getStackTrace());
            }
            return bare;
        }

        private static String aboutOurPage(Throwable thrown) {
            Throwable page = find(thrown, FaceletException.class) == null ? find(thrown, ELException.class) : find(thrown, FaceletException.class);
            return page == null || page.getMessage() == null || !page.getMessage().startsWith("/") ? "" : ": " + page.getMessage();
        }

        /** The same address with the id that holds now. */
        private static String whereItIsNow(ExternalContext external, Superseded superseded) {
            HttpServletRequest request = (HttpServletRequest) external.getRequest();
            String path = request.getRequestURI().substring(request.getContextPath().length());
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            return path + query.replace(superseded.former().toString(), superseded.by().toString());
        }

        private static void goTo(FacesContext context, String path) throws IOException {
            ExternalContext external = context.getExternalContext();
            if (!external.isResponseCommitted()) {
                external.redirect(external.getRequestContextPath() + path);
            }
            context.responseComplete();
        }
    }
}
