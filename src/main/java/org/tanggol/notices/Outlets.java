package org.tanggol.notices;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The ways out of the house, as the operator has set them up (docs/operations.md). */
@ApplicationScoped
public class Outlets {

    private static final int SUBMISSION = 587;

    /** How a connection to the mail server is closed to others. */
    enum Tls { STARTTLS, TLS, NONE }

    /** @param user null where the server lets everybody of this machine in */
    record Mail(String host, int port, String user, String password, String from, Tls tls) {

        @Override
        public String toString() {
            return "Mail";
        }
    }

    /** @param token null for none */
    record Gateway(URI url, String token) {

        @Override
        public String toString() {
            return "Gateway";
        }
    }

    /** The mail server; empty where there is none. */
    Optional<Mail> mail() {
        return text("tanggol.smtp.host").map(host -> new Mail(host, config().getOptionalValue("tanggol.smtp.port", Integer.class).orElse(SUBMISSION), text("tanggol.smtp.user").orElse(null),
            secret("tanggol.smtp.password"), text("tanggol.smtp.from").orElse("tanggol@" + host), text("tanggol.smtp.tls").map(Tls::valueOf).orElse(Tls.STARTTLS)));
    }

    /** What sends text messages and calls; empty where there is nothing. */
    Optional<Gateway> gateway() {
        return text("tanggol.gateway.url").map(url -> new Gateway(URI.create(url), secret("tanggol.gateway.token")));
    }

    /** What members may choose. */
    public List<Channel> open() {
        List<Channel> open = new ArrayList<>(List.of(Channel.INBOX));
        if (mail().isPresent()) {
            open.addAll(List.of(Channel.EMAIL, Channel.DIGEST));
        }
        if (gateway().isPresent()) {
            open.addAll(List.of(Channel.SMS, Channel.VOICE));
        }
        return open;
    }

    /** The one chosen where it is there, else e-mail, else the inbox alone. */
    Channel nearest(Channel chosen) {
        List<Channel> open = open();
        return open.contains(chosen) ? chosen : open.contains(Channel.EMAIL) ? Channel.EMAIL : Channel.INBOX;
    }

    private static Config config() {
        return ConfigProvider.getConfig();
    }

    private static Optional<String> text(String name) {
        return config().getOptionalValue(name, String.class).filter(value -> !value.isBlank()).map(String::strip);
    }

    /** From a file where one is named: what stands in the environment of a process can be read by whoever may look at it. */
    private static String secret(String name) {
        Optional<String> file = text(name + ".file");
        if (file.isPresent()) {
            try {
                return Files.readString(Path.of(file.get())).strip();
            } catch (IOException e) {
                throw new UncheckedIOException("The file that " + name + ".file names cannot be read", e);
            }
        }
        return text(name).orElse(null);
    }
}
