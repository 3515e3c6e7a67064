package org.tanggol.partners.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One POST to an address that was checked: the certificate is the host's, the answer comes in time, and nothing else is done. */
class PinnedPostTest {

    private static final char[] PASSWORD = "of-a-test".toCharArray();
    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor();
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    @TempDir
    static Path folder;
    private static SSLContext tls;

    @BeforeAll
    static void certificate() throws Exception {
        Path store = folder.resolve("hooks.p12");
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/keytool").toString(), "-genkeypair", "-alias", "hooks", "-keyalg", "EC",
            "-dname", "CN=hooks.example", "-ext", "san=dns:hooks.example", "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", new String(PASSWORD))
            .redirectErrorStream(true).redirectOutput(folder.resolve("keytool.log").toFile()).start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("hooks", keys.getCertificate("hooks"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        tls = SSLContext.getInstance("TLS");
        tls.init(own.getKeyManagers(), trust.getTrustManagers(), null);
    }

    @AfterAll
    static void end() {
        TIMER.shutdownNow();
    }

    @Test
    void theCheckedAddressIsCalledUnderTheHostsNameAndCertificate() throws Exception {
        try (ServerSocket server = tls.getServerSocketFactory().createServerSocket(0, 1, HERE)) {
            CompletableFuture<String> heard = answer(server, "HTTP/1.1 204 No Content\r\n\r\n");
            // nobody knows the name hooks.example: what was not looked up cannot lead elsewhere

            PinnedPost.Reply reply = post(tls.getSocketFactory()).send(WebhookAddress.of("https://hooks.example:" + server.getLocalPort() + "/in?a=b", false), HERE,
                Map.of("webhook-id", "one"), "{\"ñ\":1}");

            assertThat(reply.status()).isEqualTo(204);
            assertThat(heard.get()).startsWith("POST /in?a=b HTTP/1.1\r\nHost: hooks.example:" + server.getLocalPort() + "\r\n").contains("webhook-id: one\r\n",
                "Content-Length: 8\r\n").endsWith("\r\n\r\n{\"ñ\":1}");
        }
    }

    @Test
    void anotherHostsCertificateIsRefused() throws Exception {
        try (ServerSocket server = tls.getServerSocketFactory().createServerSocket(0, 1, HERE)) {
            answer(server, "HTTP/1.1 204 No Content\r\n\r\n");

            assertThatThrownBy(() -> post(tls.getSocketFactory()).send(WebhookAddress.of("https://other.example:" + server.getLocalPort() + "/", false), HERE, Map.of(), "{}"))
                .isInstanceOf(SSLException.class);
        }
    }

    @Test
    void aCertificateNobodyVouchesForIsRefused() throws Exception {
        try (ServerSocket server = tls.getServerSocketFactory().createServerSocket(0, 1, HERE)) {
            answer(server, "HTTP/1.1 204 No Content\r\n\r\n");

            assertThatThrownBy(() -> post((SSLSocketFactory) SSLSocketFactory.getDefault()).send(
                WebhookAddress.of("https://hooks.example:" + server.getLocalPort() + "/", false), HERE, Map.of(), "{}")).isInstanceOf(SSLException.class);
        }
    }

    @Test
    void statusAndWaitAreReadBehindAProvisionalAnswer() throws Exception {
        assertThat(plain("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 503 Busy\r\nRetry-After: 120\r\nContent-Length: 1000000\r\n\r\nxxx"))
            .isEqualTo(new PinnedPost.Reply(503, Duration.ofSeconds(120)));
    }

    @Test
    void whatIsNoHttpOrNeverEndsIsAFault() {
        assertThatThrownBy(() -> plain("220 smtp.example ESMTP\r\n")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> plain("HTTP/1.1 200 OK\r\nx: " + "y".repeat(20_000))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> plain("HTTP/1.1 200 OK\r\n")).isInstanceOf(IOException.class);
    }

    @Test
    void whoeverSendsByteByByteIsLeftInTime() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, HERE)) {
            CompletableFuture.runAsync(() -> {
                try (Socket socket = server.accept()) {
                    while (true) {
                        socket.getOutputStream().write('H');
                        Thread.sleep(50);
                    }
                } catch (IOException | InterruptedException left) {
                    // the other side has gone
                }
            });
            long begun = System.nanoTime();
            assertThatThrownBy(() -> new PinnedPost(null, TIMER, Duration.ofMillis(400)).send(address(server), HERE, Map.of(), "{}")).isInstanceOf(SocketTimeoutException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        }
    }

    private static PinnedPost.Reply plain(String answer) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, HERE)) {
            answer(server, answer);
            return post(null).send(address(server), HERE, Map.of(), "{}");
        }
    }

    private static WebhookAddress address(ServerSocket server) {
        return WebhookAddress.of("http://127.0.0.1:" + server.getLocalPort() + "/", true);
    }

    private static PinnedPost post(SSLSocketFactory factory) {
        return new PinnedPost(factory, TIMER, Duration.ofSeconds(10));
    }

    private static CompletableFuture<String> answer(ServerSocket server, String answer) {
        return CompletableFuture.supplyAsync(() -> {
            try (Socket socket = server.accept()) {
                byte[] buffer = new byte[8_192];
                StringBuilder heard = new StringBuilder();
                while (!heard.toString().contains("\r\n\r\n") || heard.toString().endsWith("\r\n\r\n")) {
                    int count = socket.getInputStream().read(buffer);
                    if (count < 0) {
                        break;
                    }
                    heard.append(new String(buffer, 0, count, StandardCharsets.UTF_8));
                }
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
                return heard.toString();
            } catch (IOException refused) {
                return "";
            }
        });
    }
}
