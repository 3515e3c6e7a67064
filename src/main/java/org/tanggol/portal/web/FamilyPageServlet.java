package org.tanggol.portal.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.tanggol.access.Caller;
import org.tanggol.access.CaseFileId;
import org.tanggol.people.FamilyMemberId;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.Speech;
import org.tanggol.platform.faces.Words;
import org.tanggol.portal.FamilyLanguage;
import org.tanggol.portal.FamilyPageSeen;

/** A relative's page for staff who have signed in, through the staff door and by the same hands as the relative's own; it says on top whose it is. */
@WebServlet("/people/family-page")
public class FamilyPageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient FamilyPageSeen seeing;

    @Inject
    transient Caller caller;

    @Inject
    transient PortalAnswer answer;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer.protect(response);
        try {
            FamilyPageSeen.Seen seen = seeing.as(CaseFileId.fromString(request.getParameter("file")), FamilyMemberId.fromString(request.getParameter("relative")));
            FamilyLanguage language = FamilyLanguage.of(request.getParameter("language") == null ? "" : request.getParameter("language")).orElse(FamilyLanguage.fitting(seen.language()));
            List<HelpLines.Line> lines = seen.news().phone() == null ? List.of() : List.of(new HelpLines.Line(seen.news().house(), seen.news().phone()));
            FamilyFrame frame = new FamilyFrame(request.getContextPath(), language, lines, seen.news().demo(), null, seen.news().zone());
            Speech staff = new Speech(Words.of(caller.locale()), caller.locale(), LocalDate.ofInstant(seen.news().now(), caller.zone()));
            answer.page(request, response, HttpServletResponse.SC_OK, NewsPage.write(frame, seen.news(), null, answer.stylesheet(request), staff.of("familyAccess.seenAs", seen.name()), null, null, null));
        } catch (RuleViolation refusal) {
            response.sendError(refusal.rule() == Rule.NOT_PERMITTED || refusal.rule() == Rule.NOT_ON_TEAM ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
