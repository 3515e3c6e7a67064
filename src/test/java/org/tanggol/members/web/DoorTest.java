package org.tanggol.members.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What keeps a session alive, and what does not. */
class DoorTest {

    @Test
    void aPageThatAsksByItselfIsToldFromSomebodyWhoDoesSomething() throws Exception {
        assertThat(Door.isPolling(ajax("pollProgress"))).isTrue();
        assertThat(Door.isPolling(ajax("form:pollDay"))).isTrue();
        assertThat(Door.isPolling(ajax("save"))).isFalse();
        assertThat(Door.isPolling(ajax("pollster:save"))).isFalse();
        assertThat(Door.isPolling(call(null, "pollProgress", "/people/person"))).as("no AJAX").isFalse();
        assertThat(Door.isPolling(call(null, null, "/people/still"))).as("whether a page may stay open").isTrue();
    }

    @Test
    void everyPollOfOurPagesIsNamedSo() throws IOException {
        Pattern poll = Pattern.compile("<p:poll\\b[^>]*>");
        try (Stream<Path> pages = Files.walk(Path.of("src/main/webapp"))) {
            List<String> polls = pages.filter(path -> path.toString().endsWith(".xhtml")).flatMap(DoorTest::text).flatMap(text -> poll.matcher(text).results())
                .map(MatchResult::group).toList();
            assertThat(polls).isNotEmpty().allMatch(tag -> tag.matches("<p:poll id=\"poll[A-Za-z]*\".*"));
        }
    }

    private static Stream<String> text(Path page) {
        try {
            return Stream.of(Files.readString(page));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static HttpServletRequest ajax(String source) {
        return call("partial/ajax", source, "/people/person");
    }

    private static HttpServletRequest call(String facesRequest, String source, String path) {
        return (HttpServletRequest) Proxy.newProxyInstance(DoorTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class}, (self, method, arguments) ->
            switch (method.getName()) {
                case "getHeader" -> facesRequest;
                case "getParameter" -> source;
                case "getServletPath" -> path;
                case "getCharacterEncoding" -> "UTF-8";
                default -> throw new UnsupportedOperationException(method.getName());
            });
    }
}
