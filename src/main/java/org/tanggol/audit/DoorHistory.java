package org.tanggol.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tanggol.access.AccessDenied;
import org.tanggol.access.AtTheDoor;

/**
 * Has refusals written down on another thread: in the asker's transaction the row would go with it, and a second transaction on the
 * same thread could wait for locks of the first for ever. For a sign-in it also keeps the answer to a wrong password as quick as the
 * one to a wrong name. Nothing has been shown or done, so nothing is lost but the row if the server dies in that moment.
 */
@ApplicationScoped
class DoorHistory {

    private static final Logger LOG = Logger.getLogger(DoorHistory.class.getName());

    @Resource
    ManagedExecutorService executor;

    @Inject
    DoorLog log;

    void denied(@Observes AccessDenied denied) {
        later(() -> log.write(denied));
    }

    void atTheDoor(@Observes AtTheDoor news) {
        if (news.kind() == AtTheDoor.Kind.SIGN_IN_REFUSED) {
            later(() -> log.write(news));
        } else {
            log.write(news);        // nobody comes in without it
        }
    }

    private void later(Runnable writing) {
        try {
            executor.submit(() -> {
                try {
                    writing.run();
                } catch (RuntimeException e) {
                    LOG.log(Level.SEVERE, "A refusal could not be written down", e);
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.log(Level.SEVERE, "A refusal could not be written down", e);       // the asker hears of the refusal and of nothing else
        }
    }
}
