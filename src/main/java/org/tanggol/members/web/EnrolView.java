package org.tanggol.members.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.tanggol.members.SecondFactor;
import org.tanggol.platform.faces.Page;

/** Setting up the authenticator app: at the first sign-in, and later for another phone. */
@Named
@RequestScoped
public class EnrolView {

    @Inject
    SecondFactor factor;

    @Inject
    ProvingView proving;

    @Inject
    SignedIn me;

    @Inject
    Page page;

    @Inject
    HttpServletRequest request;

    private String code;
    private SecondFactor.Offer offer;
    private List<String> codes;

    /** Shows the recovery codes on this one answer; they are stored nowhere. */
    public void confirm() {
        if (me.isIn()) {
            proving.take();
        }
        codes = factor.confirm(me.ticket(), code, Visits.of(request));
        me.goOn();
        code = null;
    }

    public String getNext() {
        return SignInView.next(page);
    }

    /** In groups of four, as it is typed into an app. */
    public String getSecret() {
        return offer().secret().replaceAll("(.{4})(?=.)", "$1 ");
    }

    public String getPicture() {
        return QrPicture.of(offer().uri());
    }

    private SecondFactor.Offer offer() {
        if (offer == null) {
            offer = factor.offer(me.ticket());
        }
        return offer;
    }

    public List<String> getCodes() {
        return codes;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
