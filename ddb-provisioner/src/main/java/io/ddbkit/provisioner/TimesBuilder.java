package io.ddbkit.provisioner;

import static java.util.Objects.requireNonNull;

import io.ddbkit.provisioner.governor.Governor;
import io.ddbkit.provisioner.internal.run.Timing;
import io.ddbkit.provisioner.internal.turn.Runs;
import io.ddbkit.provisioner.time.Pace;
import io.ddbkit.provisioner.time.Scheduler;
import io.ddbkit.provisioner.time.SystemScheduler;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** What the builder of a provisioner collects of time: the clock, threads, rates and deadlines. */
abstract sealed class TimesBuilder permits ProvisionerBuilder {
  private @Nullable Scheduler scheduler;
  private @Nullable Governor governor;
  private Pace pace = Pace.AWS;
  private DoubleSupplier jitter = () -> ThreadLocalRandom.current().nextDouble();
  private @Nullable Duration stepTimeout;
  private @Nullable Duration deadline;

  abstract TableProvisioner.Builder self();

  /** Sets how often a table that is changing is read, {@link Pace#AWS} by default. */
  public TableProvisioner.Builder pace(Pace pace) {
    this.pace = requireNonNull(pace, "pace");
    return self();
  }

  /**
   * Sets the chance by which a wait is up to a tenth longer or shorter, so that many instances do
   * not look at the same time. {@link ThreadLocalRandom} by default; a constant makes runs
   * repeatable.
   *
   * @param jitter gives numbers from 0 to 1
   */
  public TableProvisioner.Builder jitter(DoubleSupplier jitter) {
    this.jitter = requireNonNull(jitter, "jitter");
    return self();
  }

  /** Sets the clock and the threads. The system's clock and daemon threads by default. */
  public TableProvisioner.Builder scheduler(Scheduler scheduler) {
    this.scheduler = requireNonNull(scheduler, "scheduler");
    return self();
  }

  /**
   * Runs several tables, and the reads of one that are made side by side, on the threads of an
   * executor of the caller, with the system's clock. By default on daemon threads, which have the
   * context class loader of the thread that calls the provisioner.
   *
   * @param executor runs each task on a thread that may block for the time of a call; one that runs
   *     fewer tasks at a time than calls may be in flight makes the others wait
   */
  public TableProvisioner.Builder executor(Executor executor) {
    return scheduler(new SystemScheduler(requireNonNull(executor, "executor")));
  }

  /**
   * Sets what the provisioner shares with others of the same account: the rates of the APIs, the
   * calls in flight and the tables in transition. By default one of its own.
   */
  public TableProvisioner.Builder governor(Governor governor) {
    this.governor = requireNonNull(governor, "governor");
    return self();
  }

  /**
   * Sets how long each single step of a plan may take. By default twenty times what the step
   * usually takes, at least ten minutes, and at least what DynamoDB says that it may take.
   *
   * @throws IllegalArgumentException if it is zero or less
   */
  public TableProvisioner.Builder stepTimeout(Duration timeout) {
    this.stepTimeout = positive("stepTimeout", requireNonNull(timeout, "timeout"));
    return self();
  }

  /**
   * Sets how long a method of the provisioner may take, for however many tables. Those that are not
   * done by then fail, and the next run continues them. By default as long as their steps may.
   *
   * @throws IllegalArgumentException if it is zero or less
   */
  public TableProvisioner.Builder deadline(Duration deadline) {
    this.deadline = positive("deadline", requireNonNull(deadline, "deadline"));
    return self();
  }

  private static Duration positive(String what, Duration duration) {
    if (duration.isZero() || duration.isNegative()) {
      throw new IllegalArgumentException(what + " must be longer than zero, not " + duration);
    }
    return duration;
  }

  void copyTimes(TimesBuilder other) {
    scheduler = other.scheduler;
    governor = other.governor;
    pace = other.pace;
    jitter = other.jitter;
    stepTimeout = other.stepTimeout;
    deadline = other.deadline;
  }

  /** What all runs of the provisioner share. */
  Runs runs(Scheduler clock) {
    var shared = governor;
    if (shared != null && scheduler != null && shared.scheduler() != scheduler) {
      throw new IllegalStateException(
          "the governor and the provisioner have different clocks. Give the scheduler to the"
              + " governor alone: Governor.builder().scheduler(scheduler)");
    }
    var own = shared != null ? shared : Governor.builder().scheduler(clock).build();
    return new Runs(own, Optional.ofNullable(deadline));
  }

  Scheduler clock() {
    if (governor != null) {
      return governor.scheduler();
    }
    return scheduler != null ? scheduler : new SystemScheduler();
  }

  Timing timing(Scheduler clock) {
    return new Timing(clock, pace, jitter, Optional.ofNullable(stepTimeout));
  }
}
