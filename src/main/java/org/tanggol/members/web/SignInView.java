package org.tanggol.members.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.tanggol.access.AtTheDoor;
import org.tanggol.access.Caller;
import org.tanggol.members.SignIn;
import org.tanggol.members.Theme;
import org.tanggol.platform.faces.Page;

/** The sign-in page, and the ways out. */
@Named
@RequestScoped
public class SignInView {

    @Inject
    SignIn signIn;

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
        me.begin(signIn.byPassword(email, password, FrontProxy.configured().visitor(request)));
        return page.go(next());
    }

    /** Only pages of our own: a path that begins with one slash. */
    private String next() {
        return page.parameter("next").filter(path -> path.matches("/[A-Za-z0-9][A-Za-z0-9/_-]*(\\?[A-Za-z0-9=&._%+-]*)?")).orElse("/my-day");
    }

    public String signOut() {
        HttpSession session = request.getSession(false);
        if (session != null) {
            if (caller.isKnown()) {
                door.fire(new AtTheDoor(AtTheDoor.Kind.SIGNED_OUT, caller.member(), caller.organization()));
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
