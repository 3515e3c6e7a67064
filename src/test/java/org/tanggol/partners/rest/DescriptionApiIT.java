package org.tanggol.partners.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tanggol.testing.Problems.assertProblem;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Http;
import org.tanggol.testing.Program;

/** The server does what its description says, operation for operation, and describes all it does. */
class DescriptionApiIT {

    private static final String NOBODY = "01a20b8b-e030-7a31-9c4e-5b1f0d2e7a66";
    private static final String JSON = "application/json";
    private static List<ApiOperation> operations;
    private static Http http;

    @BeforeAll
    static void read() {
        operations = ApiOperation.all();
        http = Program.first().http();
    }

    @Test
    void whoeverAsksGetsTheDescriptionAndKeepsIt() {
        Http.Answer answer = new Http().get(ApiOperation.DESCRIPTION);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith(JSON);
        assertThat(answer.json().getString("openapi")).startsWith("3.1");
        assertThat(answer.response().headers().allValues("Cache-Control")).containsExactly("no-cache");
        assertThat(new Http().send("GET", ApiOperation.DESCRIPTION, null, Map.of("If-None-Match", answer.header("ETag"))).status()).isEqualTo(304);
    }

    @Test
    void everyOperationIsThereAndAsksForAToken() {
        for (ApiOperation operation : operations) {
            Http.Answer answer = operation.call(new Http(), operation.at(NOBODY), null, operation.takes());
            if (operation.isSecured()) {
                assertProblem(answer, 401, "sign-in-first");
            } else if (operation.path().contains("{token}")) {
                assertProblem(answer, 404, "not-found");        // the secret in its address is its token; nobody was given this one
            } else {
                assertThat(answer.status()).as(operation.id()).isNotIn(404, 405, 500);
            }
        }
    }

    @Test
    void oneOfTheScopesNamedIsEnoughAndNoOtherIs() {
        List<String> faults = new ArrayList<>();
        for (String scope : ApiOperation.allScopes(operations)) {
            Http holder = new Http().bearer(Program.first().token(scope).json().getString("access_token"));
            for (ApiOperation operation : operations) {
                if (operation.isSecured()) {
                    boolean refused = operation.call(holder, operation.at(NOBODY), operation.takes() == null ? null : "{}", operation.takes()).status() == 403;
                    if (refused == operation.scopes().contains(scope)) {
                        faults.add(operation.id() + (refused ? " refuses " : " admits ") + scope);
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void listsTakeTheParametersNamedAndNoOthers() {
        Set<String> names = new TreeSet<>(Set.of("fields", "offset"));
        operations.forEach(operation -> names.addAll(operation.query()));
        List<String> faults = new ArrayList<>();
        for (ApiOperation operation : operations) {
            if (operation.isRead()) {
                for (String name : names) {
                    Http.Answer answer = http.get(operation.at(NOBODY) + "?" + name + "=x");
                    boolean unknown = answer.status() == 400 && answer.json().getString("code").equals("unknown-parameter");
                    if (unknown == operation.query().contains(name)) {
                        faults.add(operation.id() + (unknown ? " refuses " : " takes ") + name);
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void badInputIsAlwaysAnsweredWithAProblem() {
        ApiSchemas schemas = new ApiSchemas(operations.get(0).api());
        List<String> faults = new ArrayList<>();
        for (ApiOperation operation : operations) {
            bad(operation).forEach((what, answer) -> {
                String as = operation.id() + ", " + what + ": " + answer.status() + " ";
                if (!answer.header("Content-Type").startsWith("application/problem+json") || answer.status() >= 500) {
                    faults.add(as + answer.header("Content-Type"));
                } else {
                    schemas.faults("#/components/schemas/Problem", answer.body()).forEach(fault -> faults.add(as + fault));
                }
            });
        }
        assertThat(faults).isEmpty();
    }

    private static Map<String, Http.Answer> bad(ApiOperation operation) {
        Map<String, Http.Answer> answers = new LinkedHashMap<>();
        String address = operation.at(NOBODY);
        answers.put("unknown path", operation.call(http, address + "/no/such/path", operation.takes() == null ? null : "{}", operation.takes()));
        answers.put("unknown method", http.send("DELETE", address, null, Map.of()));
        answers.put("unknown media type asked for", http.send(operation.verb(), address, null, Map.of("Accept", "image/png")));
        if (!address.equals(operation.path())) {
            answers.put("bad id", operation.call(http, operation.at("42"), operation.takes() == null ? null : "{}", operation.takes()));
        }
        if (operation.takes() != null) {
            answers.put("wrong media type", operation.call(http, address, "text", "image/png"));
        }
        if (operation.takes() != null && operation.takes().contains("json") && operation.isSecured()) {
            for (String broken : new String[] {"{\"a\":", "[]", "null", ""}) {
                answers.put("broken JSON " + broken, http.send(operation.verb(), address, broken, Map.of("Content-Type", operation.takes(), "If-Match", "\"0\"")));
            }
            answers.put("unknown member", http.send(operation.verb(), address, "{\"no_such\":1}", Map.of("Content-Type", operation.takes(), "If-Match", "\"0\"")));
        }
        return answers;
    }
}
