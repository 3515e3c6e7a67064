package org.tanggol.notices;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Properties;

/** By SMTP. The Message-ID is that of the message and the same on each attempt: a mailbox that got it twice shows it once. */
final class MailSending implements Sending {

    private static final String TIMEOUT = "15000";
    private static final int HUNDRED = 100;
    private static final int NEVER = 5;

    private final Outlets.Mail server;
    private final Session session;
    private final Clock clock;

    MailSending(Outlets.Mail server, Clock clock) {
        this.server = server;
        this.clock = clock;
        this.session = Session.getInstance(properties(server));
    }

    private static Properties properties(Outlets.Mail server) {
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", server.host());
        properties.put("mail.smtp.port", Integer.toString(server.port()));
        properties.put("mail.smtp.auth", Boolean.toString(server.user() != null));
        properties.put("mail.smtp.connectiontimeout", TIMEOUT);
        properties.put("mail.smtp.timeout", TIMEOUT);
        properties.put("mail.smtp.writetimeout", TIMEOUT);
        properties.put("mail.smtp.quitwait", "false");      // it has been accepted by then
        properties.put("mail.smtp.ssl.enable", Boolean.toString(server.tls() == Outlets.Tls.TLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.starttls.enable", Boolean.toString(server.tls() == Outlets.Tls.STARTTLS));
        properties.put("mail.smtp.starttls.required", Boolean.toString(server.tls() == Outlets.Tls.STARTTLS));
        return properties;
    }

    @Override
    public Outcome send(Parcel parcel) {
        if (parcel.to() == null) {
            return Outcome.NO_ADDRESS;
        }
        try (Transport transport = session.getTransport()) {
            MimeMessage mail = mail(parcel);
            transport.connect(server.user(), server.password());
            transport.sendMessage(mail, mail.getAllRecipients());
            return Outcome.ACCEPTED;
        } catch (AddressException e) {
            return Outcome.NO_ADDRESS;
        } catch (AuthenticationFailedException e) {
            return Outcome.UNREACHABLE;     // the operator has to look at it; nobody's address is at fault
        } catch (SendFailedException e) {
            return isForGood(e) ? Outcome.REFUSED : Outcome.BUSY;
        } catch (MessagingException e) {
            return e.getNextException() instanceof SocketTimeoutException ? Outcome.TIMED_OUT : Outcome.UNREACHABLE;
        }
    }

    /** The library's own class of it, which has the number, belongs to the server and is not seen from here: the answer begins with it. */
    private static boolean isForGood(SendFailedException e) {
        for (Exception cause = e; cause != null; cause = cause instanceof MessagingException next ? next.getNextException() : null) {
            String answer = cause.getMessage() == null ? "" : cause.getMessage().strip();
            if (answer.matches("(?s)[45]\\d\\d\\b.*")) {
                return Integer.parseInt(answer.substring(0, 3)) / HUNDRED == NEVER;
            }
        }
        return false;
    }

    private MimeMessage mail(Parcel parcel) throws MessagingException {
        MimeMessage mail = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + parcel.message() + "@tanggol>");
            }
        };
        mail.setFrom(new InternetAddress(server.from()));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(parcel.to()));
        mail.setSubject(parcel.subject(), StandardCharsets.UTF_8.name());
        mail.setText(parcel.words() + "\r\n", StandardCharsets.UTF_8.name());
        mail.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC)));
        mail.setHeader("Content-Language", parcel.language().toLanguageTag());
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.saveChanges();
        return mail;
    }
}
