package org.tanggol.members.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.tanggol.access.Caller;
import org.tanggol.access.Level;
import org.tanggol.access.Permission;
import org.tanggol.members.Colleague;
import org.tanggol.members.Directory;
import org.tanggol.members.House;
import org.tanggol.members.MemberKeeping;
import org.tanggol.members.OrganizationRow;
import org.tanggol.members.SignIn;
import org.tanggol.members.Stage;
import org.tanggol.members.Theme;
import org.tanggol.platform.faces.Reader;

/** The signed-in member, for pages ({@code me}), and the reader for their words. The session keeps ids, a random name and a theme. */
@Named("me")
@RequestScoped
public class SignedIn implements Reader {

    static final String TICKET = "tanggol.ticket";
    static final String RECOGNISED = "tanggol.recognised";
    static final String THEME = "tanggol.theme";
    private static final String LANGUAGE = "tanggol.language";

    @Inject
    Caller caller;

    @Inject
    HttpServletRequest request;

    @Inject
    Directory directory;

    @Inject
    MemberKeeping keeping;

    /** Opens a new session under a new id; nothing of the old one is kept. */
    void begin(SignIn.Ticket ticket) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        HttpSession session = request.getSession(true);
        session.setAttribute(TICKET, ticket);
    }

    /** Goes on under a new id, and with another ticket. */
    void goOn(SignIn.Ticket ticket) {
        request.changeSessionId();
        request.getSession(false).setAttribute(TICKET, ticket);
    }

    /** Goes on under a new id: whoever knew the old one knows nothing more. */
    void goOn() {
        request.changeSessionId();
    }

    /** What this session holds; null for nobody. */
    SignIn.Ticket ticket() {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(TICKET) instanceof SignIn.Ticket ticket ? ticket : null;
    }

    private Optional<SignIn.Recognised> recognised() {
        return Optional.ofNullable((SignIn.Recognised) request.getAttribute(RECOGNISED));
    }

    /** Whether the member is in, and not only known by the password. */
    public boolean isIn() {
        return recognised().map(recognised -> recognised.stage() == Stage.IN).orElse(false);
    }

    /** The other organizations the member can go to, as of five seconds ago at most. */
    List<House> others() {
        return recognised().map(SignIn.Recognised::others).orElse(List.of());
    }

    /** Whether there was a sign-in the member should look at. */
    public boolean isWarned() {
        return recognised().map(SignIn.Recognised::warned).orElse(false);
    }

    /** Language of the page of somebody who is not signed in; one of those we speak. */
    void speak(String language) {
        request.getSession(true).setAttribute(LANGUAGE, "es".equals(language) ? "es" : "en");
    }

    void wear(Theme theme) {
        request.getSession(true).setAttribute(THEME, theme);
    }

    public boolean isKnown() {
        return caller.isKnown();
    }

    public Colleague getColleague() {
        return directory.self();
    }

    public String getName() {
        return directory.self().name();
    }

    /** Whether the member sees what another organization shares with theirs. */
    public boolean isGuest() {
        return caller.isKnown() && caller.standing().isGuest();
    }

    public OrganizationRow getOrganization() {
        return directory.organization();
    }

    public String getOrganizationName() {
        return getOrganization().name();
    }

    public String getChapter() {
        return getOrganization().chapter();
    }

    public boolean may(String permission) {
        return caller.may(Permission.valueOf(permission));
    }

    /** Whether the member sees every case of the organization, on its team or not. */
    public boolean isInOpenHouse() {
        return caller.standing().elsewhere() == Level.FULL;
    }

    /** Whether everything here is fictional. */
    public boolean isDemo() {
        return caller.isKnown() ? getOrganization().demo() : ConfigProvider.getConfig().getOptionalValue("tanggol.demo", Boolean.class).orElse(false);
    }

    /** "light", "dark" or null for as the device is set. */
    public String getTheme() {
        HttpSession session = request.getSession(false);
        Object theme = session == null ? null : session.getAttribute(THEME);
        if (theme == null && caller.may(Permission.OWN_ACCOUNT)) {
            theme = keeping.theme();
            session.setAttribute(THEME, theme);
        }
        return theme == null || theme == Theme.DEVICE ? null : theme.toString().toLowerCase(Locale.ROOT);
    }

    @Override
    public Locale locale() {
        if (caller.isKnown()) {
            return caller.locale();
        }
        HttpSession session = request.getSession(false);
        Object chosen = session == null ? null : session.getAttribute(LANGUAGE);
        String language = chosen != null ? (String) chosen : request.getLocale().getLanguage();
        return "es".equals(language) ? Locale.forLanguageTag("es") : Locale.ENGLISH;
    }

    public Locale getLocale() {
        return locale();
    }

    public String getLanguage() {
        return locale().getLanguage();
    }

    @Override
    public ZoneId zone() {
        return caller.zone();
    }

    public ZoneId getZone() {
        return zone();
    }
}
