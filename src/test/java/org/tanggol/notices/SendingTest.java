package org.tanggol.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.mail.internet.MimeMessage;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Server;

/** Both ways out, against a real mail server and a gateway at the wire. */
class SendingTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-03-01T15:00:00Z"), ZoneOffset.UTC);
    private static final String WORDS = "Tanggol: algo cambió en su calendario. Inicie sesión para leerlo.";

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @AfterEach
    void stop() {
        mail.stop();
    }

    private static Parcel parcel(Channel channel, String to) {
        return new Parcel(UUID.fromString("0190a000-0000-7000-8000-000000000001"), channel, to, Locale.forLanguageTag("es"), "Tanggol", WORDS);
    }

    private Outlets.Mail server(int port) {
        return new Outlets.Mail("127.0.0.1", port, null, null, "tanggol@house.example", Outlets.Tls.NONE);
    }

    @Test
    void aMailSaysNoMoreThanThatThereIsSomethingToRead() throws Exception {
        mail.start();
        MailSending sending = new MailSending(server(mail.getSmtp().getPort()), CLOCK);
        assertThat(sending.send(parcel(Channel.EMAIL, "lea@house.example"))).isEqualTo(Outcome.ACCEPTED);
        MimeMessage got = mail.getReceivedMessages()[0];
        assertThat(got.getMessageID()).isEqualTo("<0190a000-0000-7000-8000-000000000001@tanggol>");
        assertThat(got.getSubject()).isEqualTo("Tanggol");
        assertThat(got.getContent().toString().strip()).isEqualTo(WORDS);
        assertThat(got.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(got.getHeader("Date")).containsExactly("Mon, 1 Mar 2027 15:00:00 GMT");
        assertThat(got.getFrom()[0]).hasToString("tanggol@house.example");
        assertThat(sending.send(parcel(Channel.EMAIL, "not an address"))).isEqualTo(Outcome.NO_ADDRESS);
        assertThat(sending.send(parcel(Channel.EMAIL, null))).isEqualTo(Outcome.NO_ADDRESS);
    }

    @Test
    void aServerThatIsAwayOrAsksForASignInIsNobodysAddress() throws Exception {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = free.getLocalPort();
            free.close();
            assertThat(new MailSending(server(port), CLOCK).send(parcel(Channel.EMAIL, "lea@house.example"))).isEqualTo(Outcome.UNREACHABLE);
        }
        mail.setUser("lea@house.example", "lea", "secret");
        mail.start();
        Outlets.Mail wrong = new Outlets.Mail("127.0.0.1", mail.getSmtp().getPort(), "lea", "wrong", "tanggol@house.example", Outlets.Tls.NONE);
        assertThat(new MailSending(wrong, CLOCK).send(parcel(Channel.EMAIL, "lea@house.example"))).isEqualTo(Outcome.UNREACHABLE);
    }

    /** A mail server as small as it can be: says what it is told to whoever is named as a recipient. */
    private static Outcome answered(String answer) throws Exception {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread speaking = new Thread(() -> speak(listening, answer));
            speaking.start();
            Outcome outcome = new MailSending(new Outlets.Mail("127.0.0.1", listening.getLocalPort(), null, null, "tanggol@house.example", Outlets.Tls.NONE), CLOCK)
                .send(parcel(Channel.EMAIL, "lea@house.example"));
            speaking.join(5_000);
            return outcome;
        }
    }

    private static void speak(ServerSocket listening, String answer) {
        try (var socket = listening.accept(); var in = new java.io.BufferedReader(new java.io.InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            var out = socket.getOutputStream();
            out.write("220 small\r\n".getBytes(StandardCharsets.US_ASCII));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String say = line.startsWith("RCPT") ? answer : line.startsWith("QUIT") ? "221 bye" : "250 ok";
                out.write((say + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.flush();
            }
        } catch (java.io.IOException closed) {
            // the other side has hung up
        }
    }

    @Test
    void whatIsRefusedForGoodIsToldFromWhatIsRefusedForNow() throws Exception {
        assertThat(answered("550 5.1.1 no such mailbox")).isEqualTo(Outcome.REFUSED);
        assertThat(answered("451 4.7.1 greylisted, come back later")).isEqualTo(Outcome.BUSY);
    }

    @Test
    void tlsIsNotGivenUpWhereTheServerHasNone() {
        mail.start();
        Outlets.Mail closed = new Outlets.Mail("127.0.0.1", mail.getSmtp().getPort(), null, null, "tanggol@house.example", Outlets.Tls.STARTTLS);
        assertThat(new MailSending(closed, CLOCK).send(parcel(Channel.EMAIL, "lea@house.example"))).isEqualTo(Outcome.UNREACHABLE);
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void aGatewayGetsNumberWordsAndAKeyAgainstDoubling() throws Exception {
        List<String> bodies = new CopyOnWriteArrayList<>();
        List<String> headers = new CopyOnWriteArrayList<>();
        int[] status = {202};
        HttpServer gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/send", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            headers.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            exchange.sendResponseHeaders(status[0], -1);
            exchange.close();
        });
        gateway.start();
        try {
            GatewaySending sending = new GatewaySending(new Outlets.Gateway(URI.create("http://127.0.0.1:" + gateway.getAddress().getPort() + "/send"), "fictional"));
            assertThat(sending.send(parcel(Channel.VOICE, "+12135550147"))).isEqualTo(Outcome.ACCEPTED);
            JsonObject sent = Json.createReader(new StringReader(bodies.get(0))).readObject();
            assertThat(sent.keySet()).containsExactlyInAnyOrder("id", "channel", "to", "language", "text");
            assertThat(sent.getString("channel")).isEqualTo("VOICE");
            assertThat(sent.getString("to")).isEqualTo("+12135550147");
            assertThat(sent.getString("text")).isEqualTo(WORDS);
            assertThat(headers).containsExactly("Bearer fictional 0190a000-0000-7000-8000-000000000001");
            for (int refused : new int[] {400, 404, 422}) {
                status[0] = refused;
                assertThat(sending.send(parcel(Channel.SMS, "+12135550147"))).as("%d", refused).isEqualTo(Outcome.REFUSED);
            }
            for (int later : new int[] {401, 403, 408, 429, 500, 503, 302}) {
                status[0] = later;
                assertThat(sending.send(parcel(Channel.SMS, "+12135550147"))).as("%d", later).isEqualTo(Outcome.BUSY);
            }
            assertThat(sending.send(parcel(Channel.SMS, null))).isEqualTo(Outcome.NO_ADDRESS);
        } finally {
            gateway.stop(0);
        }
        assertThat(new GatewaySending(new Outlets.Gateway(URI.create("http://127.0.0.1:" + Server.freePort() + "/send"), null)).send(parcel(Channel.SMS, "+12135550147")))
            .isEqualTo(Outcome.UNREACHABLE);
    }
}
