package org.tanggol.members.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.tanggol.access.AtTheDoor;
import org.tanggol.access.Caller;
import org.tanggol.members.SignIn;
import org.tanggol.members.SignIns;
import org.tanggol.members.Theme;
import org.tanggol.platform.faces.Page;

/** The sign-in page, and the ways out. */
@Named
@RequestScoped
public class SignInView {

    @Inject
    SignIn signIn;

    @Inject
    SignIns signIns;

    @Inject
    SignedIn me;

    @Inject
    Page page;

    @Inject
    Caller caller;

    @Inject
    Event<AtTheDoor> door;

    @Inject
    HttpServletRequest request;

    private String email;
    private String password;

    public String signIn() {
        FrontProxy proxy = FrontProxy.configured();
        SignIn.Begun begun = signIn.byPassword(email, password, Visits.of(request, proxy));
        me.begin(begun.ticket());
        HttpServletResponse response = (HttpServletResponse) FacesContext.getCurrentInstance().getExternalContext().getResponse();
        response.addCookie(proxy.device(begun.device(), request.getContextPath()));
        return page.go(next(page));
    }

    /** Only pages of our own: a path that begins with one slash. */
    static String next(Page page) {
        return page.parameter("next").filter(path -> path.matches("/[A-Za-z0-9][A-Za-z0-9/_-]*(\\?[A-Za-z0-9=&._%+-]*)?")).orElse("/my-day");
    }

    public String signOut() {
        HttpSession session = request.getSession(false);
        if (session != null) {
            if (me.ticket() != null) {
                if (caller.isKnown()) {
                    door.fire(new AtTheDoor(AtTheDoor.Kind.SIGNED_OUT, caller.member(), caller.organization()));
                }
                signIns.leave(me.ticket());
            }
            session.invalidate();
        }
        page.header("Clear-Site-Data", "\"cache\", \"storage\"");
        return page.go("/sign-in?out=1");
    }

    public String speak(String language) {
        me.speak(language);
        return page.go("/sign-in");
    }

    /** Light or dark: what the page is not now. */
    public void wear(String theme) {
        me.wear(Theme.valueOf(theme));
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
