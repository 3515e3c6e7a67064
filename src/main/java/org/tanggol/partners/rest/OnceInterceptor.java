package org.tanggol.partners.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.tanggol.partners.Answer;
import org.tanggol.partners.AnswerKeeping;
import org.tanggol.partners.RunningKeys;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.rest.Once;
import org.tanggol.platform.rest.RequestPrint;
import org.tanggol.platform.rest.WireWriter;

/** Stands around methods that are {@link Once}: the deed and its answer are stored together, or a stored answer is given again. */
@Interceptor
@Once
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 150)
class OnceInterceptor {

    @Inject
    RequestPrint print;

    @Inject
    RunningKeys running;

    @Inject
    AnswerKeeping answers;

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        Once once = call.getMethod().getAnnotation(Once.class);
        String key = print.key();
        if (key == null) {
            if (once.required()) {
                throw new RuleViolation(Rule.IDEMPOTENCY_KEY_MISSING);
            }
            return call.proceed();
        }
        byte[] digest = print.digest();
        return response(running.alone(key, () -> once.many() ? many(key, digest, call) : answers.once(key, digest, () -> deed(call))));
    }

    private Answer many(String key, byte[] digest, InvocationContext call) {
        return answers.known(key, digest).orElseGet(() -> {
            Answer answer = deed(call);
            answers.keep(key, digest, answer);
            return answer;
        });
    }

    private static Answer deed(InvocationContext call) {
        Response response;
        try {
            response = (Response) call.proceed();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);     // methods of resources declare none
        }
        return new Answer(response.getStatus(), response.getHeaderString(HttpHeaders.LOCATION), response.getHeaderString(HttpHeaders.ETAG),
            response.getEntity() instanceof Record body ? WireWriter.text(body) : null);
    }

    /** The first answer and every later one are made here, so that they are the same byte for byte. */
    private static Response response(Answer answer) {
        Response.ResponseBuilder response = Response.status(answer.status());
        if (answer.body() != null) {
            response.entity(answer.body()).type(MediaType.APPLICATION_JSON);
        }
        if (answer.etag() != null) {
            response.header(HttpHeaders.ETAG, answer.etag());
        }
        if (answer.location() != null) {
            URI at = URI.create(answer.location());
            response.location(at);
            if (answer.status() == Response.Status.OK.getStatusCode()) {
                response.contentLocation(at);       // as Answers.changed says it
            }
        }
        return response.build();
    }
}
