package org.tanggol.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * A connection that is kept and asks one thing after the other, with as little as can be: who sends a rush runs on the processors of the one who
 * answers it. The JDK's client takes as much of them as a small answer does.
 */
final class Line implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final String head;
    private byte[] body = new byte[64_000];
    private int length;
    private boolean closing;

    Line(int port, Map<String, String> headers) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        in = new BufferedInputStream(socket.getInputStream(), 64_000);
        StringBuilder lines = new StringBuilder(" HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n");
        headers.forEach((name, value) -> lines.append(name).append(": ").append(value).append("\r\n"));
        head = lines.toString();
    }

    /** The status of the answer. @param json null for a GET */
    int ask(String path, String json, String... more) throws IOException {
        StringBuilder request = new StringBuilder(600).append(json == null ? "GET " : "POST ").append(path).append(head);
        for (String line : more) {
            request.append(line).append("\r\n");
        }
        if (json != null) {
            request.append("Content-Type: application/json\r\nContent-Length: ").append(json.length()).append("\r\n");
        }
        request.append("\r\n").append(json == null ? "" : json);
        socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.US_ASCII));
        return answer();
    }

    private int answer() throws IOException {
        int status = Integer.parseInt(line().substring(9, 12));
        int left = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String small = header.toLowerCase(Locale.ROOT);
            if (small.startsWith("content-length:")) {
                left = Integer.parseInt(small.substring(15).strip());
            }
            closing |= small.startsWith("connection:") && small.endsWith("close");
            chunked |= small.startsWith("transfer-encoding:") && small.endsWith("chunked");
        }
        length = 0;
        if (!chunked) {
            take(left);
            return status;
        }
        for (int size = Integer.parseInt(line().strip(), 16); size > 0; size = Integer.parseInt(line().strip(), 16)) {
            take(size);
            line();
        }
        line();
        return status;
    }

    private void take(int bytes) throws IOException {
        while (body.length < length + bytes) {
            body = Arrays.copyOf(body, 2 * body.length);
        }
        if (in.readNBytes(body, length, bytes) < bytes) {
            throw new EOFException();
        }
        length += bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(80);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    /** Whether the server closes it now: it does so every few hundred answers. */
    boolean isOver() {
        return closing;
    }

    /** The body of the last answer. */
    String body() {
        return new String(body, 0, length, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
