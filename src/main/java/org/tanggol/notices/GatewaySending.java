package org.tanggol.notices;

import jakarta.json.Json;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;

/**
 * Text messages and calls by a gateway over HTTP: one POST of JSON with id, channel, number, language and words. The operator chose the address, so it may be on this
 * machine; redirects are not followed.
 */
final class GatewaySending implements Sending {

    private static final Duration CONNECTS = Duration.ofSeconds(5);
    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final int HUNDRED = 100;
    private static final int SUCCESS = 2;
    private static final int CLIENT_ERROR = 4;
    private static final int TIMEOUT = 408;
    private static final int TOO_MANY = 429;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final Outlets.Gateway gateway;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECTS).followRedirects(HttpClient.Redirect.NEVER).build();

    GatewaySending(Outlets.Gateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public Outcome send(Parcel parcel) {
        if (parcel.to() == null) {
            return Outcome.NO_ADDRESS;
        }
        String body = Json.createObjectBuilder().add("id", parcel.message().toString()).add("channel", parcel.channel().name()).add("to", parcel.to())
            .add("language", parcel.language().toLanguageTag()).add("text", parcel.words()).build().toString();
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.url()).timeout(LIMIT).header("Content-Type", "application/json")
            .header("Idempotency-Key", parcel.message().toString()).POST(HttpRequest.BodyPublishers.ofString(body));
        if (gateway.token() != null) {
            request.header("Authorization", "Bearer " + gateway.token());
        }
        try {
            return outcome(client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode());
        } catch (HttpConnectTimeoutException e) {
            return Outcome.UNREACHABLE;
        } catch (HttpTimeoutException e) {
            return Outcome.TIMED_OUT;
        } catch (IOException e) {
            return Outcome.UNREACHABLE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.TIMED_OUT;
        }
    }

    private static Outcome outcome(int status) {
        if (status / HUNDRED == SUCCESS) {
            return Outcome.ACCEPTED;
        }
        // a token that is not taken is the operator's matter, and no number's fault
        boolean later = status == TIMEOUT || status == TOO_MANY || status == UNAUTHORIZED || status == FORBIDDEN;
        return status / HUNDRED == CLIENT_ERROR && !later ? Outcome.REFUSED : Outcome.BUSY;
    }
}
