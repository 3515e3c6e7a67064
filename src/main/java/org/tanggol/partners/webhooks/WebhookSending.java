package org.tanggol.partners.webhooks;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;

/** Sends one parcel once, outside any transaction. */
@ApplicationScoped
public class WebhookSending {

    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final int SUCCESS = 2;
    private static final int REDIRECTION = 3;
    private static final int HUNDRED = 100;

    @Resource
    ManagedScheduledExecutorService timer;

    @Inject
    Clock clock;

    @Inject
    WebhookReach reach;

    /** Never throws for what the other side does. */
    public Attempted send(Parcel parcel) {
        Instant begun = clock.instant();
        try {
            PinnedPost.Reply reply = new PinnedPost((SSLSocketFactory) SSLSocketFactory.getDefault(), timer, LIMIT)
                .send(parcel.address(), reach.resolve(parcel.address()), headers(parcel, begun), parcel.body());
            int kind = reply.status() / HUNDRED;
            return attempted(kind == SUCCESS ? AttemptOutcome.ACCEPTED : kind == REDIRECTION ? AttemptOutcome.REDIRECTED : AttemptOutcome.REFUSED,
                reply.status(), reply.retryAfter(), begun);
        } catch (AddressRefused e) {
            return attempted(AttemptOutcome.ADDRESS_REFUSED, null, null, begun);
        } catch (SocketTimeoutException e) {
            return attempted(AttemptOutcome.TIMED_OUT, null, null, begun);
        } catch (SSLException e) {
            return attempted(AttemptOutcome.TLS_FAILED, null, null, begun);
        } catch (IOException e) {
            return attempted(AttemptOutcome.UNREACHABLE, null, null, begun);
        }
    }

    private static Map<String, String> headers(Parcel parcel, Instant now) {
        String id = parcel.message().toString();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", Long.toString(now.getEpochSecond()));
        headers.put("webhook-signature", parcel.secrets().stream().map(secret -> secret.sign(id, now.getEpochSecond(), parcel.body())).collect(Collectors.joining(" ")));
        return headers;
    }

    private Attempted attempted(AttemptOutcome outcome, Integer status, Duration retryAfter, Instant begun) {
        return new Attempted(outcome, status, retryAfter, Duration.between(begun, clock.instant()));
    }
}
