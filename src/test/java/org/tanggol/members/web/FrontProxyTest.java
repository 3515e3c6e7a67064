package org.tanggol.members.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who the visitor is and how the session's cookie travels, with and without a proxy in front. */
class FrontProxyTest {

    private static final FrontProxy TLS = new FrontProxy("https://tanggol.example");
    private static final FrontProxy NONE = new FrontProxy("http://127.0.0.1:8080");

    @Test
    void aProxyBesideUsIsBelieved() {
        assertThat(TLS.visitor(call("127.0.0.1", "203.0.113.9"))).isEqualTo("203.0.113.9");
        assertThat(TLS.visitor(call("10.0.0.2", "203.0.113.9"))).isEqualTo("203.0.113.9");
    }

    @Test
    void whatTheVisitorPutBeforeTheProxysWordIsNot() {
        assertThat(TLS.visitor(call("127.0.0.1", "198.51.100.1, 203.0.113.9"))).isEqualTo("203.0.113.9");
    }

    @Test
    void aStrangerCannotSayWhoTheyAre() {
        assertThat(TLS.visitor(call("203.0.113.50", "198.51.100.1"))).isEqualTo("203.0.113.50");
        assertThat(NONE.visitor(call("127.0.0.1", "198.51.100.1"))).isEqualTo("127.0.0.1");
    }

    @Test
    void behindTlsTheSessionTravelsOverTlsOnly() {
        Map<String, Object> cookie = new HashMap<>(Map.of("Name", "TANGGOL"));
        TLS.protect(cookie(cookie));
        assertThat(cookie).containsEntry("Name", "__Host-TANGGOL").containsEntry("Path", "/").containsEntry("Secure", true);
    }

    @Test
    void withoutTlsABrowserMustStillTakeIt() {
        Map<String, Object> cookie = new HashMap<>(Map.of("Name", "TANGGOL"));
        NONE.protect(cookie(cookie));
        assertThat(cookie).containsEntry("Name", "TANGGOL").doesNotContainKey("Secure");
    }

    @Test
    void ofAnAddressOnlyThePrefixIsKept() {
        assertThat(FrontProxy.prefix("203.0.113.9")).isEqualTo("203.0.113.0/24");
        assertThat(FrontProxy.prefix("2001:db8:1:2:3:4:5:6")).isEqualTo("2001:db8:1:0:0:0:0:0/48");
        assertThat(FrontProxy.prefix("unknown")).isEqualTo("?");
        assertThat(FrontProxy.prefix("some.host.example")).isEqualTo("?");
    }

    private static HttpServletRequest call(String peer, String forwarded) {
        return (HttpServletRequest) Proxy.newProxyInstance(FrontProxyTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class},
            (self, method, arguments) -> method.getName().equals("getRemoteAddr") ? peer : forwarded);
    }

    private static SessionCookieConfig cookie(Map<String, Object> kept) {
        return (SessionCookieConfig) Proxy.newProxyInstance(FrontProxyTest.class.getClassLoader(), new Class<?>[] {SessionCookieConfig.class},
            (self, method, arguments) -> method.getName().startsWith("set") ? kept.put(method.getName().substring(3), arguments[0]) : kept.get(method.getName().substring(3)));
    }

    @Test
    void browsersAreKeptToTlsWhereThereIsOne() {
        assertThat(new FrontProxy("https://tanggol.example.org").transportSecurity()).contains("max-age=31536000; includeSubDomains");
        assertThat(new FrontProxy("http://127.0.0.1:8080").transportSecurity()).isEmpty();
    }
}
