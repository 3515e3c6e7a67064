package org.tanggol.desk.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.Level;
import org.tanggol.desk.PeopleList;
import org.tanggol.platform.RuleViolation;

/**
 * Asked every few seconds by a page about a person that stands open: 204 while it may, 404 when it may no longer, because a seat on the team,
 * an emergency, a role or the sign-in has ended. The page then empties itself. A page with a list asks with the fingerprint of what its reader might see when it
 * was made, and is made anew when that has changed.
 */
@WebServlet("/people/still")
public class StillOpen extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient PeopleList list;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        String held = request.getParameter("held");
        boolean open = held != null ? isHeld(held) : isOpen(request.getParameter("file"), request.getParameter("summary") == null ? Level.FULL : Level.SUMMARY);
        response.setStatus(open ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_NOT_FOUND);
    }

    private boolean isHeld(String fingerprint) {
        try {
            return fingerprint.equals(list.fingerprint());
        } catch (RuleViolation e) {
            return false;
        }
    }

    private boolean isOpen(String file, Level least) {
        try {
            return list.isOpen(CaseFileId.fromString(file == null ? "" : file), least);
        } catch (RuleViolation e) {
            return false;
        }
    }
}
