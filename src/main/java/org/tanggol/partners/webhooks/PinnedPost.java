package org.tanggol.partners.webhooks;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One POST to an address that has been checked. The JDK's own clients look the name up again when they connect, and a
 * name may lead elsewhere the second time; here the connection goes to the very address, while the certificate must still be the host's.
 * Redirections are not followed and the body of the answer is not read.
 */
final class PinnedPost {

    private static final int LARGEST_HEAD = 16_384;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: .*)?");
    private static final Pattern RETRY_AFTER = Pattern.compile("(?i)retry-after: *(\\d{1,9}) *");

    private final SSLSocketFactory tls;
    private final ScheduledExecutorService timer;
    private final Duration limit;

    /**
     * @param timer ends what takes too long
     * @param limit for everything from connecting to the answer's head
     */
    PinnedPost(SSLSocketFactory tls, ScheduledExecutorService timer, Duration limit) {
        this.tls = tls;
        this.timer = timer;
        this.limit = limit;
    }

    /** @param retryAfter in seconds as the answer said, or null */
    record Reply(int status, Duration retryAfter) { }

    Reply send(WebhookAddress to, InetAddress pinned, Map<String, String> headers, String body) throws IOException {
        AtomicBoolean late = new AtomicBoolean();
        try (Socket plain = new Socket(Proxy.NO_PROXY)) {
            // a time-out of the socket holds for each read alone: whoever sends one byte a second would hold us for ever
            ScheduledFuture<?> end = timer.schedule(() -> close(plain, late), limit.toMillis(), TimeUnit.MILLISECONDS);
            try {
                plain.connect(new InetSocketAddress(pinned, to.port()), (int) limit.toMillis());
                plain.setSoTimeout((int) limit.toMillis());
                return to.isSecure() ? secured(to, plain, headers, body) : exchange(to, plain, headers, body);
            } catch (IOException e) {
                if (late.get()) {
                    throw new SocketTimeoutException("No answer in time");
                }
                throw e;
            } finally {
                end.cancel(false);
            }
        }
    }

    private static void close(Socket socket, AtomicBoolean late) {
        late.set(true);
        try {
            socket.close();
        } catch (IOException e) {
            // it is closed already
        }
    }

    private Reply secured(WebhookAddress to, Socket plain, Map<String, String> headers, String body) throws IOException {
        try (SSLSocket secure = (SSLSocket) tls.createSocket(plain, to.host(), to.port(), true)) {
            SSLParameters parameters = secure.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secure.setSSLParameters(parameters);
            secure.startHandshake();
            return exchange(to, secure, headers, body);
        }
    }

    private static Reply exchange(WebhookAddress to, Socket socket, Map<String, String> headers, String body) throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder("POST ").append(to.target()).append(" HTTP/1.1\r\nHost: ").append(to.authority())
            .append("\r\nContent-Type: application/json\r\nUser-Agent: Tanggol-Webhooks/1\r\nConnection: close\r\nContent-Length: ").append(content.length).append("\r\n");
        headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        OutputStream out = socket.getOutputStream();
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        out.write(content);
        out.flush();
        return reply(new BufferedInputStream(socket.getInputStream()));
    }

    private static Reply reply(InputStream in) throws IOException {
        int[] left = {LARGEST_HEAD};
        while (true) {
            Matcher status = STATUS.matcher(line(in, left));
            if (!status.matches()) {
                throw new IOException("Not an answer of HTTP");
            }
            int code = Integer.parseInt(status.group(1));
            Duration wait = null;
            for (String line = line(in, left); !line.isEmpty(); line = line(in, left)) {
                Matcher asked = RETRY_AFTER.matcher(line);
                if (asked.matches()) {
                    wait = Duration.ofSeconds(Long.parseLong(asked.group(1)));
                }
            }
            if (code >= 200) {      // before it there may be answers that are only provisional
                return new Reply(code, wait);
            }
        }
    }

    private static String line(InputStream in, int[] left) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("The answer ended in its head");
            }
            if (--left[0] < 0) {
                throw new IOException("The head of the answer is too long");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
