package org.tanggol.partners.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Where the {@code type} of a problem document leads: to its line on the page of all codes. */
@WebServlet("/problems/*")
public class ProblemAddresses extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String code = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        if (ProblemGuide.isKnown(code)) {
            response.sendRedirect(request.getContextPath() + "/developers/problems#" + ProblemGuide.anchor(code));
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
