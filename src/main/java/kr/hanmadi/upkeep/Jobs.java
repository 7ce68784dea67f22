package kr.hanmadi.upkeep;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.scheduling.config.TaskExecutionOutcome;
import org.springframework.stereotype.Service;

/** What this portal does by itself from time to time, how it went last, and when it comes next. */
@Service
public class Jobs {
    private static final Logger log = LoggerFactory.getLogger(Jobs.class);

    private final ObjectProvider<ScheduledTaskHolder> holders;

    Jobs(ObjectProvider<ScheduledTaskHolder> holders) {
        this.holders = holders;
    }

    /** How a job went last. */
    public enum State {
        NEVER,
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * A job.
     *
     * @param name of class and method, the end of a message's key
     * @param lastAt when it began last; null before the first time
     * @param failure what went wrong last; null where nothing did
     * @param nextAt null where it does not come again
     */
    public record Job(
            String name,
            State state,
            @Nullable Instant lastAt,
            @Nullable String failure,
            @Nullable Instant nextAt) {
        static Job of(ScheduledTask task) {
            var outcome = task.getTask().getLastExecutionOutcome();
            var failure = outcome.throwable();
            return new Job(
                    Jobs.name(task),
                    Jobs.state(outcome),
                    outcome.executionTime(),
                    failure == null
                            ? null
                            : failure.toString().lines().findFirst().orElse(""),
                    task.nextExecution());
        }
    }

    /** In the order of their names. */
    public List<Job> all() {
        return tasks().map(Job::of).sorted(Comparator.comparing(Job::name)).toList();
    }

    /** Starts a job now, beside its own hours; false where there is none of that name. */
    public boolean run(String name) {
        var job = tasks().filter(task -> name(task).equals(name)).findFirst();
        job.ifPresent(task -> Thread.ofVirtual().name("job-" + name).start(() -> {
            try {
                task.getTask().getRunnable().run();
            } catch (RuntimeException e) {
                log.error("The job {} failed", name, e);
            }
        }));
        return job.isPresent();
    }

    private Stream<ScheduledTask> tasks() {
        return holders.stream().flatMap(holder -> holder.getScheduledTasks().stream());
    }

    /** {@code kr.hanmadi.desk.ScheduledPublishing.publishDue} is {@code ScheduledPublishing.publishDue}. */
    private static String name(ScheduledTask task) {
        var whole = task.toString();
        return whole.substring(whole.lastIndexOf('.', whole.lastIndexOf('.') - 1) + 1);
    }

    private static State state(TaskExecutionOutcome outcome) {
        return switch (outcome.status()) {
            case NONE -> State.NEVER;
            case STARTED -> State.RUNNING;
            case SUCCESS -> State.DONE;
            case ERROR -> State.FAILED;
        };
    }
}
