package org.tanggol.members.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tanggol.members.Proof;
import org.tanggol.members.Proving;
import org.tanggol.members.SecondFactor;

/**
 * The field in forms of grave deeds that asks the member to show once more who they are ({@code t:proof}). It is there when the last
 * time is five minutes ago; the deed itself refuses when it is needed and empty, and the form stays as it was typed.
 */
@Named
@RequestScoped
public class ProvingView {

    @Inject
    Proving proving;

    @Inject
    Proof proof;

    @Inject
    SecondFactor factor;

    @Inject
    SignedIn me;

    @Inject
    HttpServletRequest request;

    private String shown;

    /** Takes what was typed, if anything was; called first by every such form. */
    public void take() {
        if (shown != null && !proof.isFresh()) {
            proving.prove(me.ticket(), shown, Visits.of(request));
            shown = null;
        }
    }

    public boolean isNeeded() {
        return !proof.isFresh();
    }

    /** Whether a code is asked for; otherwise the password. */
    public boolean isByCode() {
        return factor.state().isEnrolled();
    }

    public String getShown() {
        return shown;
    }

    public void setShown(String shown) {
        this.shown = shown;
    }
}
