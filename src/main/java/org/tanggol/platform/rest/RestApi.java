package org.tanggol.platform.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The REST API under {@code /api}; resources and providers are found by their annotations. */
@ApplicationPath("/api")
public class RestApi extends Application {

    @Override
    public Map<String, Object> getProperties() {
        // a status without a body must not become the server's own error page
        return Map.of("jersey.config.server.response.setStatusOverSendError", true);
    }
}
