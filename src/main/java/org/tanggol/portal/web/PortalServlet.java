package org.tanggol.portal.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.tanggol.members.web.FrontProxy;
import org.tanggol.messages.MessageRow;
import org.tanggol.platform.RuleViolation;
import org.tanggol.portal.CardDoor;
import org.tanggol.portal.CodeTrying;
import org.tanggol.portal.FamilyLanguage;
import org.tanggol.portal.FamilyTelling;
import org.tanggol.portal.FamilyWriting;
import org.tanggol.portal.News;
import org.tanggol.portal.NewsReading;
import org.tanggol.portal.Visitor;

/**
 * The family's door. Addresses are {@code /portal/LANGUAGE/PAGE}; nothing secret is in them but the code of a card that is read by its picture, and that opens nothing
 * without the PIN. There is no session of the server: before the code is accepted no cookie is set, and afterwards one, whose row every node finds. A session of staff
 * in the same browser means nothing here.
 */
@WebServlet(urlPatterns = {FamilyFrame.HOME, FamilyFrame.HOME + "/*"})
@MultipartConfig(maxFileSize = PortalServlet.LARGEST, maxRequestSize = PortalServlet.LARGEST, fileSizeThreshold = PortalServlet.LARGEST)     // all in memory: a part in a file would lie there in clear
public class PortalServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(PortalServlet.class.getName());
    private static final String NOWHERE = "https://www.weather.gov/";
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;
    private static final int LONGEST_KEPT = 4_000;
    private static final String KEEP = "keep.";
    private static final String NEWS = "/news";
    private static final String CARD = "/card/";
    private static final String WRITE = "/write";
    private static final String TELL = "/tell";
    private static final String TEXT = "text";
    private static final String NOBODY = "";
    private static final String PHOTO = "/photo/";
    /** Of a request with a photo, with what stands around it. */
    static final int LARGEST = 12 * 1024 * 1024;

    @Inject
    transient CardDoor door;

    @Inject
    transient CodeTrying trying;

    @Inject
    transient NewsReading reading;

    @Inject
    transient FamilyWriting writing;

    @Inject
    transient Telling telling;

    @Inject
    transient HelpLines help;

    @Inject
    transient FormMarks marks;

    @Inject
    transient PortalAnswer answer;

    private transient FrontProxy proxy;
    private String exit;

    @Override
    public void init() {
        proxy = FrontProxy.configured();
        exit = ConfigProvider.getConfig().getOptionalValue("tanggol.portal.exit.url", String.class).filter(url -> url.startsWith("https://") || url.startsWith("http://")).orElse(NOWHERE);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer.protect(response);
        try {
            if (request.getCharacterEncoding() == null) {
                request.setCharacterEncoding(StandardCharsets.UTF_8.name());
            }
            boolean post = request.getMethod().equals("POST");
            if (!post && !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
                response.setHeader("Allow", "GET, HEAD, POST");
                response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
                return;
            }
            answer(request, response, post);
        } catch (RuleViolation crowded) {
            LOG.log(Level.FINE, "A family was asked to come again: {0}", crowded.rule());
            response.setHeader("Retry-After", "60");
            answer.page(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, new FamilyPages(frame(request, language(request), Optional.empty()), answer.stylesheet(request)).fault());
        } catch (RuntimeException fault) {
            String number = UUID.randomUUID().toString().substring(0, 8);
            LOG.log(Level.SEVERE, "Fault " + number + " on a page of families: " + fault.getClass().getName(), bare(fault));
            if (!response.isCommitted()) {
                answer.page(request, response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
                    new FamilyPages(new FamilyFrame(request.getContextPath(), language(request), List.of(), false, null, ZoneOffset.UTC), answer.stylesheet(request)).fault());
            }
        }
    }

    /** Messages of exceptions may quote what was typed: the log gets places only. */
    private static Throwable bare(Throwable fault) {
        Throwable last = fault;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        IllegalStateException bare = new IllegalStateException(last.getClass().getName());
        bare.setStackTrace(last.getStackTrace());
        return bare;
    }

    private static String path(HttpServletRequest request) {
        return request.getPathInfo() == null || request.getPathInfo().equals("/") ? "" : request.getPathInfo();
    }

    /** Of the address: the first part of it. English for none. */
    private static FamilyLanguage language(HttpServletRequest request) {
        String[] parts = path(request).split("/");
        return parts.length < 2 ? FamilyLanguage.EN : FamilyLanguage.of(parts[1]).orElse(FamilyLanguage.EN);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, boolean post) throws IOException {
        String path = path(request);
        if (path.equals("/exit")) {
            leave(request, response);
            return;
        }
        if (path.startsWith(PortalAnswer.STYLE)) {
            answer.style(request, response, path);
            return;
        }
        String[] parts = path.split("/", 3);
        Optional<FamilyLanguage> language = parts.length < 2 ? Optional.of(FamilyLanguage.EN) : FamilyLanguage.of(parts[1]);
        String page = parts.length < 3 || parts[2].isEmpty() ? "" : "/" + parts[2];
        if (language.isEmpty()) {
            lost(request, response, FamilyLanguage.EN);
        } else if (post && page.isEmpty()) {
            enter(request, response, language.get());
        } else if (page.isEmpty() || page.startsWith(CARD)) {
            first(request, response, language.get(), page);
        } else {
            inside(request, response, language.get(), page, post);
        }
    }

    private FamilyFrame frame(HttpServletRequest request, FamilyLanguage language, Optional<Visitor> visitor) {
        if (visitor.isPresent()) {
            Visitor in = visitor.get();
            List<HelpLines.Line> lines = in.subject().phone() == null ? List.of() : List.of(new HelpLines.Line(in.subject().house(), in.subject().phone()));
            return new FamilyFrame(request.getContextPath(), language, lines, in.subject().demo(), in.closesAt(), in.subject().zone());
        }
        HelpLines.Known known = help.known();
        return new FamilyFrame(request.getContextPath(), language, known.lines(), known.demo(), null, ZoneId.of("UTC"));
    }

    private void first(HttpServletRequest request, HttpServletResponse response, FamilyLanguage language, String page) throws IOException {
        String code = page.startsWith(CARD) ? page.substring(CARD.length()) : null;
        String typed = code == null || !code.matches("[0-9A-Za-z-]{1,20}") ? null : code;
        code(request, response, HttpServletResponse.SC_OK, language, FamilyPages.Why.ASKED, typed, Map.of());
    }

    private void code(HttpServletRequest request, HttpServletResponse response, int status, FamilyLanguage language, FamilyPages.Why why, String typed, Map<String, String> kept) throws IOException {
        FamilyPages pages = new FamilyPages(frame(request, language, Optional.empty()), answer.stylesheet(request));
        answer.page(request, response, status, pages.code(why, typed, marks.next(NOBODY), kept));
    }

    private void enter(HttpServletRequest request, HttpServletResponse response, FamilyLanguage language) throws IOException {
        String address = proxy.visitor(request);
        Map<String, String> kept = kept(request);
        String code = request.getParameter("code");
        String typed = code == null || code.length() > 20 ? "" : code;
        if (door.isCrowded(address)) {
            response.setHeader("Retry-After", "900");
            code(request, response, TOO_MANY, language, FamilyPages.Why.CROWDED, typed, kept);
            return;
        }
        if (!marks.isOurs(request.getParameter("form"), NOBODY) || isFromElsewhere(request)) {
            code(request, response, UNPROCESSABLE, language, FamilyPages.Why.CLOSED, typed, kept);
            return;
        }
        Optional<String> token = door.enter(code, request.getParameter("pin"), address);
        if (token.isEmpty()) {
            code(request, response, UNPROCESSABLE, language, FamilyPages.Why.REFUSED, typed, kept);
            return;
        }
        response.addHeader("Set-Cookie", PortalAnswer.cookie(token.get()));
        if (kept.containsKey(TEXT)) {
            Optional<Visitor> in = door.recognise(token.get());
            if (in.isPresent()) {
                letter(request, response, HttpServletResponse.SC_OK, language, in.get(), LetterPage.Why.KEPT, kept.get(TEXT));
                return;
            }
        }
        boolean explained = door.recognise(token.get()).map(Visitor::explained).orElse(true);
        response.setHeader("Location", request.getContextPath() + FamilyFrame.HOME + "/" + language.tag() + (explained ? NEWS : "/safe"));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    }

    /** Browsers say so themselves; those that do not are kept out by the mark of the form and by the cookie, which no other site can send. */
    private static boolean isFromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }

    private static Map<String, String> kept(HttpServletRequest request) {
        Map<String, String> kept = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(KEEP) && name.length() < 40 && values[0].length() <= LONGEST_KEPT) {
                kept.put(name.substring(KEEP.length()), values[0]);
            }
        });
        return kept;
    }

    /** Pages behind the code, and those that are for everybody and know whether somebody is in. */
    private void inside(HttpServletRequest request, HttpServletResponse response, FamilyLanguage language, String page, boolean post) throws IOException {
        Optional<Visitor> visitor = PortalAnswer.token(request).flatMap(door::recognise);
        FamilyPages pages = new FamilyPages(frame(request, language, visitor), answer.stylesheet(request));
        if (page.equals(WRITE)) {
            write(request, response, language, visitor, post);
            return;
        }
        if (page.equals(TELL)) {
            tell(request, response, language, visitor, post);
            return;
        }
        if (page.startsWith(PHOTO)) {
            photo(request, response, language, visitor, page.substring(PHOTO.length()));
            return;
        }
        if (post) {
            lost(request, response, language);
            return;
        }
        switch (page) {
            case "/safe" -> {
                visitor.filter(in -> !in.explained()).ifPresent(in -> trying.explained(in.code()));
                answer.page(request, response, HttpServletResponse.SC_OK, pages.safe());
            }
            case "/help" -> answer.page(request, response, HttpServletResponse.SC_OK, pages.help());
            case "/rights" -> answer.page(request, response, HttpServletResponse.SC_OK, pages.rights());
            case NEWS -> {
                if (visitor.isEmpty()) {
                    code(request, response, HttpServletResponse.SC_OK, language, FamilyPages.Why.CLOSED, null, Map.of());
                } else {
                    News news = reading.of(visitor.get().subject());
                    FamilyFrame frame = frame(request, language, visitor);
                    answer.page(request, response, HttpServletResponse.SC_OK, NewsPage.write(frame, news, NEWS, answer.stylesheet(request), null, frame.url("/court.ics"), frame.url(WRITE), telling.isOffered(news.blocks()) ? frame.url(TELL) : null));
                }
            }
            case "/court.ics" -> calendar(request, response, language, visitor);
            default -> lost(request, response, language);
        }
    }

    /** A letter that comes when the page has been closed is kept, and comes back after the code. */
    private void write(HttpServletRequest request, HttpServletResponse response, FamilyLanguage language, Optional<Visitor> visitor, boolean post) throws IOException {
        String text = request.getParameter(TEXT);
        String kept = text == null ? "" : text.substring(0, Math.min(text.length(), LONGEST_KEPT));
        if (visitor.isEmpty()) {
            code(request, response, HttpServletResponse.SC_OK, language, FamilyPages.Why.CLOSED, null, post && !kept.isBlank() ? Map.of(TEXT, kept) : Map.of());
        } else if (!post) {
            letter(request, response, HttpServletResponse.SC_OK, language, visitor.get(), "1".equals(request.getParameter("sent")) ? LetterPage.Why.SENT : LetterPage.Why.ASKED, "");
        } else if (!marks.isOurs(request.getParameter("form"), visitor.get().visit().toString()) || isFromElsewhere(request)) {
            letter(request, response, UNPROCESSABLE, language, visitor.get(), LetterPage.Why.KEPT, kept);
        } else {
            try {
                writing.send(visitor.get().subject(), language, text);
                response.setHeader("Location", frame(request, language, visitor).url(WRITE + "?sent=1"));
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            } catch (RuleViolation refusal) {
                letter(request, response, UNPROCESSABLE, language, visitor.get(), LetterPage.Why.of(refusal.rule()), kept);
            }
        }
    }

    /** To who may not write, the page is one that is not here. */
    private void letter(HttpServletRequest request, HttpServletResponse response, int status, FamilyLanguage language, Visitor in, LetterPage.Why why, String text) throws IOException {
        List<MessageRow> messages;
        try {
            messages = writing.read(in.subject());
        } catch (RuleViolation notAllowed) {
            lost(request, response, language);
            return;
        }
        FamilyFrame frame = frame(request, language, Optional.of(in));
        answer.page(request, response, status, LetterPage.write(frame, in.subject(), messages, why, text, marks.next(in.visit().toString()), answer.stylesheet(request)));
    }

    /** To who cannot be told of anything, the page is one that is not here. */
    private void tell(HttpServletRequest request, HttpServletResponse response, FamilyLanguage language, Optional<Visitor> visitor, boolean post) throws IOException {
        if (visitor.isEmpty()) {
            code(request, response, HttpServletResponse.SC_OK, language, FamilyPages.Why.CLOSED, null, Map.of());
            return;
        }
        Visitor in = visitor.get();
        boolean ours = post && marks.isOurs(request.getParameter("form"), in.visit().toString()) && !isFromElsewhere(request);
        TellPage.Why why = !post ? Telling.said(request) : ours ? telling.act(in.subject(), language, request) : TellPage.Why.KEPT;
        FamilyFrame frame = frame(request, language, visitor);
        if (post && Telling.status(why) == HttpServletResponse.SC_OK) {
            response.setHeader("Location", frame.url(TELL + "?said=" + why));
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            return;
        }
        Optional<FamilyTelling.Choices> choices = telling.choices(in.subject());
        if (choices.isEmpty()) {
            lost(request, response, language);
            return;
        }
        String typed = request.getParameter("address");
        answer.page(request, response, Telling.status(why), TellPage.write(frame, choices.get(), why, post && typed != null ? typed.substring(0, Math.min(typed.length(), LONGEST_KEPT)) : "",
            marks.next(in.visit().toString()), answer.stylesheet(request)));
    }

    /** A photo that was asked for. One that comes when the page has been closed cannot be kept: it is asked for again. */
    private void photo(HttpServletRequest request, HttpServletResponse response, FamilyLanguage language, Optional<Visitor> visitor, String id) throws IOException {
        if (visitor.isEmpty()) {
            code(request, response, HttpServletResponse.SC_OK, language, FamilyPages.Why.CLOSED, null, Map.of());
            return;
        }
        Visitor in = visitor.get();
        Optional<News.Task> task = reading.of(in.subject()).tasks().stream().filter(one -> one.photo() && !one.done() && one.id().toString().equals(id)).findFirst();
        if (task.isEmpty()) {
            lost(request, response, language);
            return;
        }
        FamilyFrame frame = frame(request, language, visitor);
        PhotoPage.Why why = request.getMethod().equals("POST") ? sent(request, in, task.get()) : "1".equals(request.getParameter("sent")) ? PhotoPage.Why.SENT : PhotoPage.Why.ASKED;
        if (why == PhotoPage.Why.SENT && request.getMethod().equals("POST")) {
            response.setHeader("Location", frame.url(PHOTO + id + "?sent=1"));
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        } else {
            boolean wrong = request.getMethod().equals("POST");
            answer.page(request, response, wrong ? UNPROCESSABLE : HttpServletResponse.SC_OK, PhotoPage.write(frame, task.get(), why, marks.next(in.visit().toString()), answer.stylesheet(request)));
        }
    }

    private PhotoPage.Why sent(HttpServletRequest request, Visitor in, News.Task task) throws IOException {
        byte[] content;
        String mark;
        try {
            Part part = request.getPart("photo");
            mark = request.getParameter("form");
            content = part == null ? new byte[0] : part.getInputStream().readAllBytes();
        } catch (IllegalStateException tooLarge) {
            return PhotoPage.Why.LARGE;
        } catch (ServletException noParts) {
            return PhotoPage.Why.MISSING;
        }
        if (!marks.isOurs(mark, in.visit().toString()) || isFromElsewhere(request)) {
            return PhotoPage.Why.MISSING;
        }
        try {
            writing.sendPhoto(in.subject(), task.id(), content);
            return PhotoPage.Why.SENT;
        } catch (RuleViolation refusal) {
            return PhotoPage.Why.of(refusal.rule());
        }
    }

    /** The next hearing for the telephone's own calendar: without a name, because calendars are copied and shown on locked screens. */
    private void calendar(HttpServletRequest request, HttpServletResponse response, FamilyLanguage language, Optional<Visitor> visitor) throws IOException {
        Optional<String> text = visitor.map(in -> reading.of(in.subject())).flatMap(news -> CourtCalendar.of(news, language));
        if (visitor.isEmpty()) {
            code(request, response, HttpServletResponse.SC_OK, language, FamilyPages.Why.CLOSED, null, Map.of());
        } else if (text.isEmpty()) {
            lost(request, response, language);
        } else {
            response.setHeader("Content-Disposition", "attachment; filename=\"court.ics\"");
            answer.send(request, response, HttpServletResponse.SC_OK, "text/calendar;charset=UTF-8", text.get().getBytes(StandardCharsets.UTF_8));
        }
    }

    private void lost(HttpServletRequest request, HttpServletResponse response, FamilyLanguage language) throws IOException {
        answer.page(request, response, HttpServletResponse.SC_NOT_FOUND, new FamilyPages(frame(request, language, Optional.empty()), answer.stylesheet(request)).lost());
    }

    private void leave(HttpServletRequest request, HttpServletResponse response) {
        PortalAnswer.token(request).ifPresent(door::leave);
        response.setHeader("Clear-Site-Data", "\"cache\",\"cookies\",\"storage\"");
        response.addHeader("Set-Cookie", PortalAnswer.noCookie());
        response.setHeader("Location", exit);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    }
}
