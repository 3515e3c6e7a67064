package org.tanggol.partners.document;

import jakarta.ws.rs.GET;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.tanggol.members.Scope;
import org.tanggol.platform.rest.Patch;

/** One operation on its way from what its annotations say to all that holds for it. */
final class Describing {

    private static final String JSON = "application/json";
    private static final String LIST = "list";

    private final Operation operation;
    private final Endpoint endpoint;
    private final WireSchemas schemas;
    private final Set<String> common;

    /** @param common names of the parameters that mean the same everywhere */
    Describing(Operation operation, Endpoint endpoint, WireSchemas schemas, Set<String> common) {
        this.operation = operation;
        this.endpoint = endpoint;
        this.schemas = schemas;
        this.common = common;
    }

    void describe(String path) {
        operation.setDescription(Comments.of(endpoint.method()));
        secure();
        operation.setParameters(parameters());
        if (endpoint.isPatch()) {
            patchBody();
        }
        success();
        problems(path);
    }

    private void secure() {
        if (!endpoint.isPublic()) {
            operation.setSecurity(endpoint.scopes().stream().map(Scope::wire)
                .map(scope -> OASFactory.createSecurityRequirement().addScheme("oauth2", List.of(scope))).toList());
        } else if (operation.getSecurity() == null) {
            operation.setSecurity(List.of());
        } else {
            operation.addSecurityRequirement(OASFactory.createSecurityRequirement());       // or in the form
        }
    }

    /** Headers of versions and the three parameters of paging mean the same everywhere. */
    private List<Parameter> parameters() {
        List<Parameter> all = new ArrayList<>();
        for (Parameter parameter : operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters()) {
            if (parameter.getIn() == Parameter.In.QUERY && parameter.getDescription() == null && common.contains(parameter.getName())) {
                all.add(common(parameter.getName()));
                if (parameter.getName().equals("limit")) {
                    all.addAll(List.of(common("cursor"), common("count")));
                }
            } else if (parameter.getIn() != Parameter.In.HEADER) {
                all.add(formed(parameter));
            }
        }
        if (endpoint.knowsIfMatch()) {
            all.add(common("if_match"));
        }
        if (endpoint.knowsIfNoneMatch()) {
            all.add(common("if_none_match"));
        }
        endpoint.needsKey().ifPresent(required -> all.add(common(required ? "idempotency_key_required" : "idempotency_key")));
        return all.isEmpty() ? null : all;
    }

    private static Parameter formed(Parameter parameter) {
        if (parameter.getIn() == Parameter.In.PATH && parameter.getName().equals("id")) {
            return parameter.description("Id of what the address names").schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING).format("uuid"));
        }
        Schema schema = parameter.getSchema();
        if (schema == null) {
            parameter.setSchema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
        } else if (schema.getRef() == null && schema.getType() == null) {
            schema.addType(Schema.SchemaType.STRING);
        } else if (schema.getType() != null && schema.getType().contains(Schema.SchemaType.ARRAY)) {
            parameter.style(Parameter.Style.FORM).setExplode(false);
        }
        return parameter;
    }

    private static Parameter common(String name) {
        return OASFactory.createParameter().ref("#/components/parameters/" + name);
    }

    private void patchBody() {
        Schema whole = operation.getRequestBody().getContent().getMediaTypes().values().iterator().next().getSchema();
        MediaType patch = OASFactory.createMediaType().schema(schemas.patchOf(whole));
        operation.getRequestBody().description("A merge patch (RFC 7396): only the members that are to change; null takes one away")
            .content(OASFactory.createContent().addMediaType(Patch.TYPE, patch)).setRequired(true);
    }

    private boolean isList() {
        return operation.getOperationId().startsWith(LIST);
    }

    private void success() {
        String status = Stream.of("201", "202").filter(operation.getResponses().getAPIResponses()::containsKey).findFirst().orElse("200");
        APIResponse answer = operation.getResponses().getAPIResponse(status);
        if (endpoint.isPublic()) {
            return;
        }
        MediaType body = answer.getContent().getMediaType(JSON);
        if (body == null) {
            return;         // a file, which has said itself what it is
        }
        if (takes("include")) {
            schemas.include(body.getSchema());
        }
        boolean versioned = schemas.hasEtag(body.getSchema());
        if (isList()) {
            body.setSchema(schemas.pageOf(body.getSchema()));
            answer.setDescription("The rows");
            if (takes("limit")) {
                answer.addHeader("Link", header("Link"));
            }
        } else if (status.equals("201")) {
            answer.setDescription("It is on file");
        } else if (status.equals("202")) {
            answer.setDescription("It has begun; the address in Location says how far it is");
        } else {
            answer.setDescription(endpoint.knowsIfMatch() || endpoint.takesBody() ? "The object as it stands now" : "The object");
        }
        if (versioned && !isList()) {
            answer.addHeader("ETag", header("ETag"));
            if (!endpoint.knowsIfNoneMatch()) {
                answer.addHeader("Location", header("Location"));
            }
        }
        if (endpoint.isPut()) {
            operation.getResponses().addAPIResponse("200", OASFactory.createAPIResponse().description("It was on file, and stands so now")
                .content(answer.getContent()).addHeader("ETag", header("ETag")).addHeader("Location", header("Location")));
        }
        if (endpoint.knowsIfNoneMatch()) {
            operation.getResponses().addAPIResponse("304",
                OASFactory.createAPIResponse().description("The version named is current").addHeader("ETag", header("ETag")));
        }
    }

    private static Header header(String name) {
        return OASFactory.createHeader().ref("#/components/headers/" + name);
    }

    private void problems(String path) {
        TreeSet<String> possible = new TreeSet<>(List.of("400", "406", "500"));
        if (!endpoint.isPublic()) {
            possible.addAll(List.of("401", "403", "429"));
        }
        if (path.contains("{") || endpoint.takesBody() && !endpoint.isPublic() || takes("case")) {
            possible.addAll(List.of("404", "410"));
        }
        if (endpoint.takesBody()) {
            possible.addAll(List.of("413", "415"));
        }
        if (!endpoint.isPublic() && !isReading()) {
            possible.addAll(List.of("409", "422"));
        }
        if (endpoint.knowsIfMatch()) {
            possible.addAll(List.of("412", "428"));
        }
        Map<String, APIResponse> own = operation.getResponses().getAPIResponses();
        possible.stream().filter(status -> !own.containsKey(status))
            .forEach(status -> operation.getResponses().addAPIResponse(status, OASFactory.createAPIResponse().ref("#/components/responses/" + status)));
    }

    private boolean takes(String name) {
        return operation.getParameters() != null
            && operation.getParameters().stream().anyMatch(one -> one.getRef() != null && one.getRef().endsWith("/" + name));
    }

    private boolean isReading() {
        return endpoint.method().isAnnotationPresent(GET.class);
    }
}
