package org.tanggol.members.web;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Fits the session's cookie to the address people type; only while the application starts can it still be changed. */
@WebListener
public class SessionCookie implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        FrontProxy.configured().protect(event.getServletContext().getSessionCookieConfig());
    }
}
