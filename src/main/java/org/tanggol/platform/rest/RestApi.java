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
        // and the server's own description of the API names classes, is public and is not ours
        return Map.of("jersey.config.server.response.setStatusOverSendError", true, "jersey.config.server.wadl.disableWadl", true);
    }
}
