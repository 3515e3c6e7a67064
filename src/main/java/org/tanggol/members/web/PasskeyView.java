package org.tanggol.members.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.UUID;
import org.tanggol.members.PasskeyRow;
import org.tanggol.members.Passkeys;
import org.tanggol.platform.faces.Page;

/** Making passkeys, and showing one at the second step. The challenge stays in the server's session and is good for one answer. */
@Named
@RequestScoped
public class PasskeyView {

    private static final String CHALLENGE = "tanggol.challenge";

    @Inject
    Passkeys passkeys;

    @Inject
    ProvingView proving;

    @Inject
    SignedIn me;

    @Inject
    Page page;

    @Inject
    HttpServletRequest request;

    private String answer;
    private List<PasskeyRow> rows;
    private String asked;

    /** Keeps the passkey that the device has made. */
    public String add() {
        if (me.isIn()) {
            proving.take();
        }
        passkeys.add(me.ticket(), spent(), answer, Visits.of(request));
        me.goOn();
        return page.done(SignInView.next(page), "passkey.added");
    }

    /** Lets the member in. */
    public String enter() {
        passkeys.enter(me.ticket(), spent(), answer, Visits.of(request));
        me.goOn();
        return page.go(SignInView.next(page));
    }

    public String remove(UUID id) {
        proving.take();
        passkeys.remove(me.ticket(), id);
        return page.done("/admin/account", "passkey.removed");
    }

    private String spent() {
        HttpSession session = request.getSession(false);
        String challenge = (String) session.getAttribute(CHALLENGE);
        session.removeAttribute(CHALLENGE);
        return challenge;
    }

    private String challenge() {
        if (asked == null) {
            asked = passkeys.challenge();
            request.getSession(false).setAttribute(CHALLENGE, asked);
        }
        return asked;
    }

    /** Options for making one. */
    public String getCreation() {
        return passkeys.creation(me.ticket(), challenge());
    }

    /** Options for showing one. A new challenge each time the page is made: whether the form is there is another question. */
    public String getRequest() {
        return passkeys.request(challenge());
    }

    public boolean isAskable() {
        return passkeys.isAskable();
    }

    public boolean isPossible() {
        return passkeys.isPossible();
    }

    public List<PasskeyRow> getRows() {
        if (rows == null) {
            rows = passkeys.rows();
        }
        return rows;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
