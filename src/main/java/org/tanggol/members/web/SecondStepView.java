package org.tanggol.members.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tanggol.members.SecondFactor;
import org.tanggol.platform.faces.Page;

/** The page that asks for a code after the password. */
@Named
@RequestScoped
public class SecondStepView {

    @Inject
    SecondFactor factor;

    @Inject
    SignedIn me;

    @Inject
    Page page;

    @Inject
    HttpServletRequest request;

    private String code;

    public String enter() {
        factor.enter(me.ticket(), code, Visits.of(request));
        me.goOn();
        return page.go(SignInView.next(page));
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
