package org.tanggol.testing;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server on this machine, which takes what comes by SMTP, for whomever, and keeps it for who asks, by IMAP too; and a gateway for text messages and calls, which keeps
 * what it was sent.
 */
public final class PostOffice implements AutoCloseable {

    private final GreenMail mail = new GreenMail(new ServerSetup[] {new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP), new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)})
        .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

    private final List<JsonObject> texts = new CopyOnWriteArrayList<>();
    private final HttpServer gateway;

    private PostOffice() {
        try {
            gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        gateway.createContext("/", exchange -> {
            texts.add(Json.createReader(exchange.getRequestBody()).readObject());
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
        });
    }

    /** On ports that are free. */
    public static PostOffice open() {
        PostOffice office = new PostOffice();
        office.mail.start();
        office.gateway.start();
        return office;
    }

    public int smtp() {
        return mail.getSmtp().getPort();
    }

    public int imap() {
        return mail.getImap().getPort();
    }

    /** Where text messages and calls go. */
    public String gateway() {
        return "http://127.0.0.1:" + gateway.getAddress().getPort() + "/send";
    }

    /** Text messages and calls to a number, the first one first. */
    public List<JsonObject> texts(String number) {
        return texts.stream().filter(text -> text.getString("to").equals(number)).toList();
    }

    /** What came for an address, the first one first. */
    public List<MimeMessage> got(String address) {
        return Arrays.stream(mail.getReceivedMessages()).filter(message -> isFor(message, address)).toList();
    }

    private static boolean isFor(MimeMessage message, String address) {
        try {
            return message.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its text, without the line's end. */
    public static String text(MimeMessage message) {
        try {
            return message.getContent().toString().strip();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        mail.stop();
        gateway.stop(0);
    }
}
