package org.tanggol.testing;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/** A mail server on this machine: it takes what comes by SMTP, for whomever, and keeps it for who asks, by IMAP too. */
public final class PostOffice implements AutoCloseable {

    private final GreenMail mail = new GreenMail(new ServerSetup[] {new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP), new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)})
        .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

    private PostOffice() { }

    /** On ports that are free. */
    public static PostOffice open() {
        PostOffice office = new PostOffice();
        office.mail.start();
        return office;
    }

    public int smtp() {
        return mail.getSmtp().getPort();
    }

    public int imap() {
        return mail.getImap().getPort();
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
    }
}
