package org.tanggol.partners.document;

import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * The last hand on the description while building: adds to each operation what holds for all by rule, and brings the schemas
 * into the form in which bodies travel. So a resource says only what is its own.
 */
public final class ApiDescription implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI api) {
        WireSchemas schemas = new WireSchemas(api.getComponents());
        api.getPaths().getPathItems().forEach((path, item) -> item.getOperations().forEach((verb, operation) -> {
            Endpoint endpoint = Endpoint.at(verb.name(), path);
            schemas.learn(endpoint.method());
            new Describing(operation, endpoint, schemas, api.getComponents().getParameters().keySet()).describe(path);
        }));
        schemas.finish();
        api.getComponents().setSchemas(new TreeMap<>(api.getComponents().getSchemas()));
    }
}
