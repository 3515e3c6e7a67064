package org.tanggol.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.tanggol.platform.Ids;

/**
 * The jobs of this server. A job that is asked for within a transaction exists when that commits. When a server dies, another
 * one, or the same after its start, takes over what it was at within half a minute.
 */
@ApplicationScoped
public class Jobs {

    private static final Duration LOOKS_EVERY = Duration.ofSeconds(1);
    private static final Duration ALIVE_EVERY = Duration.ofSeconds(5);
    private static final Duration WATCHES_EVERY = Duration.ofMinutes(1);
    private static final Logger LOG = Logger.getLogger(Jobs.class.getName());
    private static final int THREADS = 3;
    /** Between what was asked for and what tells one time of asking from another. */
    private static final String ASKED = "#";
    /** Of the scheduler: dead after this many heartbeats missed, its least. */
    private static final int MISSED = 4;

    @Resource(lookup = "java:app/jdbc/tanggol")
    DataSource database;

    @Resource
    ManagedExecutorService executor;

    @Resource
    ManagedScheduledExecutorService timer;

    @Resource
    ContextService contexts;

    @Resource
    TransactionSynchronizationRegistry transaction;

    @Inject
    Instance<Job> kinds;

    @Inject
    Clock clock;

    private volatile Scheduler scheduler;
    private ScheduledFuture<?> watch;
    private volatile Consumer<Runnable> inApplication;

    /** Begins to look for work; once, when the application has started. */
    public synchronized void start() {
        if (scheduler != null) {
            return;
        }
        inApplication = contexts.contextualConsumer(Runnable::run);
        List<Task<?>> tasks = new ArrayList<>();
        List<RecurringTask<Void>> recurring = new ArrayList<>();
        for (Job kind : kinds) {
            if (kind.every().isPresent()) {
                RecurringTask<Void> task = Tasks.recurring(kind.name(), FixedDelay.of(kind.every().get())).execute((instance, context) -> run(kind, instance));
                recurring.add(task);
            } else {
                tasks.add(Tasks.oneTime(kind.name()).execute((instance, context) -> run(kind, instance)));
            }
        }
        scheduler = Scheduler.create(database, tasks).startTasks(recurring).threads(THREADS).pollingInterval(LOOKS_EVERY).heartbeatInterval(ALIVE_EVERY)
            .missedHeartbeatsLimit(MISSED).alwaysPersistTimestampInUTC().build();
        scheduler.start();
        watch = timer.scheduleWithFixedDelay(this::bringBack, WATCHES_EVERY.toSeconds(), WATCHES_EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    /**
     * Work that comes by itself must not wait for a time that a clock running ahead has written: on no server would it be done until then. This watch goes by
     * time passed, not by a clock.
     */
    void bringBack() {
        for (Job kind : kinds) {
            kind.every().ifPresent(every -> {
                TaskInstanceId work = TaskInstanceId.of(kind.name(), RecurringTask.INSTANCE);
                try {
                    scheduler.getScheduledExecution(work).filter(next -> next.getExecutionTime().isAfter(now().plus(every).plus(WATCHES_EVERY)))
                        .ifPresent(next -> scheduler.reschedule(work, now()));
                } catch (RuntimeException e) {
                    LOG.log(Level.FINE, "The next run of " + kind.name() + " was not looked at; it is in a minute", e);     // it runs just now, or the database is away
                }
            });
        }
    }

    /**
     * Asks for work, in the caller's transaction. It is done once for each time it is asked for: a run has its row in the table until it has
     * ended, and under the same name what is asked for meanwhile would be taken for it, and never be done.
     *
     * @param instance at most 80 characters
     */
    public void ask(String kind, String instance) {
        Scheduler asked = scheduler;
        if (asked == null) {
            throw new IllegalStateException("No job runs before the application has started");
        }
        TaskInstance<Void> once = new TaskInstance<>(kind, instance + ASKED + Long.toHexString(Ids.next().getLeastSignificantBits()));
        if (!asked.scheduleIfNotExists(once, now())) {
            throw new IllegalStateException("A job of " + kind + " could not be asked for");
        }
        if (transaction.getTransactionStatus() == Status.STATUS_ACTIVE) {
            transaction.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() { }

                @Override
                public void afterCompletion(int status) {
                    asked.triggerCheckForDueExecutions();   // whoever asked is waiting; by itself it looks once a second
                }
            });
        }
    }

    private Instant now() {
        return clock.instant();
    }

    /**
     * On a thread of the server: it has the application's names, transactions and beans, which the scheduler's own threads lack. The server hands over what the
     * thread that asks has; the scheduler makes its threads when it needs them, from whichever thread that is, and one made by a thread that was done with
     * its request had nothing. So what the application had at its start is put on first.
     */
    private void run(Job kind, TaskInstance<?> instance) {
        inApplication.accept(() -> runOnServer(kind, instance));
    }

    private void runOnServer(Job kind, TaskInstance<?> instance) {
        try {
            executor.submit(() -> kind.run(instance.getId().split(ASKED)[0])).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The server stops", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(kind.name() + " failed", e.getCause());
        }
    }

    @PreDestroy
    void stop() {
        if (scheduler != null) {
            watch.cancel(false);
            scheduler.stop();
        }
    }
}
