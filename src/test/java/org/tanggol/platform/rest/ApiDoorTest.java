package org.tanggol.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ApiDoorTest {

    private final ApiDoor door = new ApiDoor();

    private static final class Answer {
        private int status = 200;
        private final Map<String, String> headers = new HashMap<>();
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();

        private HttpServletResponse response() {
            ServletOutputStream out = new ServletOutputStream() {
                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) { }

                @Override
                public void write(int b) {
                    body.write(b);
                }
            };
            return (HttpServletResponse) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {HttpServletResponse.class}, (proxy, method, values) -> {
                switch (method.getName()) {
                    case "setStatus" -> status = (int) values[0];
                    case "setHeader" -> headers.put((String) values[0], (String) values[1]);
                    default -> { }
                }
                return method.getName().equals("getOutputStream") ? out : method.getReturnType() == boolean.class ? Boolean.FALSE : null;
            });
        }
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) Proxy.newProxyInstance(ApiDoorTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class},
            (proxy, method, values) -> method.getName().equals("getRequestURI") ? "/api/v1/hearings" : null);
    }

    private Answer send(FilterChain chain) throws Exception {
        Answer answer = new Answer();
        door.doFilter(request(), answer.response(), chain);
        return answer;
    }

    @Test
    void whoComesInARushIsToldAtOnceToComeAgainAndTheOthersAreServed() throws Exception {
        CountDownLatch finish = new CountDownLatch(1);
        CountDownLatch within = new CountDownLatch(ApiDoor.PLACES);
        ExecutorService threads = Executors.newFixedThreadPool(ApiDoor.PLACES);
        List<Future<Answer>> served = new ArrayList<>();
        for (int i = 0; i < ApiDoor.PLACES; i++) {
            served.add(threads.submit(() -> send((request, response) -> {
                within.countDown();
                await(finish);
            })));
        }
        assertThat(within.await(20, TimeUnit.SECONDS)).isTrue();

        Answer refused = send((request, response) -> {
            throw new AssertionError("let in");
        });
        assertThat(refused.status).isEqualTo(429);
        assertThat(refused.headers).containsEntry("Retry-After", "1").containsEntry("Cache-Control", "no-store");
        assertThat(refused.body.toString(StandardCharsets.UTF_8)).contains("\"code\":\"crowded\"").contains("/problems/crowded");

        finish.countDown();
        for (Future<Answer> one : served) {
            assertThat(one.get(20, TimeUnit.SECONDS).status).isEqualTo(200);
        }
        threads.shutdown();
        assertThat(send((request, response) -> { }).status).as("there is room again").isEqualTo(200);
    }

    private static void await(CountDownLatch finish) {
        try {
            finish.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
