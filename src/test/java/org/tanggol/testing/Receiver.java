package org.tanggol.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** A partner's server on this machine: it keeps what it was sent and answers as it is told. */
public final class Receiver implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final HttpServer server;
    private final List<Call> calls = new ArrayList<>();
    private volatile Reply reply = new Reply(204, Map.of());

    private record Reply(int status, Map<String, String> headers) { }

    /** @param headers names in small letters */
    public record Call(Map<String, List<String>> headers, String body) {

        public String id() {
            return headers.get("webhook-id").get(0);
        }

        public String type() {
            return json().getString("type");
        }

        public String object() {
            return json().getJsonObject("data").getString("id");
        }

        public JsonObject json() {
            return Json.createReader(new StringReader(body)).readObject();
        }

        /** Whether the standard's own library takes it. */
        public boolean isSignedWith(String secret) {
            try {
                new Webhook(secret).verify(body, headers);
                return true;
            } catch (com.standardwebhooks.exceptions.WebhookVerificationException e) {
                return false;
            }
        }
    }

    public Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            Map<String, List<String>> lower = new HashMap<>();
            exchange.getRequestHeaders().forEach((name, values) -> lower.put(name.toLowerCase(Locale.ROOT), values));
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Reply now = reply;      // before anybody hears of the call, who may then change what is answered from now on
            synchronized (calls) {
                calls.add(new Call(lower, body));
                calls.notifyAll();
            }
            now.headers().forEach(exchange.getResponseHeaders()::add);
            exchange.sendResponseHeaders(now.status(), -1);
            exchange.close();
        });
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks?key=abc";
    }

    /** From now on; a call that has come already is answered as it was said before. */
    public void answers(int status, Map<String, String> headers) {
        reply = new Reply(status, headers);
    }

    public List<Call> calls() {
        synchronized (calls) {
            return List.copyOf(calls);
        }
    }

    /** Waits for so many calls that are like this, and gives them all. */
    public List<Call> await(int count, Predicate<Call> like) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        synchronized (calls) {
            while (calls.stream().filter(like).count() < count && System.nanoTime() < end) {
                try {
                    calls.wait(200);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        List<Call> found = calls().stream().filter(like).toList();
        assertThat(found.size()).as("calls that came: " + calls().stream().map(Call::type).toList()).isGreaterThanOrEqualTo(count);
        return found;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
