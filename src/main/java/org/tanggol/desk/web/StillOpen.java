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
 * an emergency, a role or the sign-in has ended. The page then empties itself.
 */
@WebServlet("/people/still")
public class StillOpen extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient PeopleList list;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(isOpen(request.getParameter("file"), request.getParameter("summary") == null ? Level.FULL : Level.SUMMARY)
            ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_NOT_FOUND);
    }

    private boolean isOpen(String file, Level least) {
        try {
            return list.isOpen(CaseFileId.fromString(file == null ? "" : file), least);
        } catch (RuleViolation e) {
            return false;
        }
    }
}
