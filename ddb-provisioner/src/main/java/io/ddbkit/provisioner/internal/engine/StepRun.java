package io.ddbkit.provisioner.internal.engine;

import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.provisioner.report.ControlPlaneException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A step while it runs: whether it was sent, and since when it is waited for. */
final class StepRun {
  private static final Duration TELL_EVERY = Duration.ofSeconds(10);

  private final Step step;
  private boolean sent;
  private @Nullable Instant since;
  private @Nullable Instant told;
  private @Nullable ControlPlaneException refusal;

  StepRun(Step step) {
    this.step = step;
  }

  Step step() {
    return step;
  }

  boolean sent() {
    return sent;
  }

  void markSent(Instant now) {
    sent = true;
    waitFrom(now);
  }

  /** Its call was refused, perhaps since somebody else was faster: the next look tells. */
  void markRefused(ControlPlaneException e, Instant now) {
    refusal = e;
    waitFrom(now);
  }

  /**
   * Somebody else was faster.
   *
   * @return whether a refusal is forgotten
   */
  boolean forgetRefusal() {
    boolean refused = refusal != null;
    refusal = null;
    return refused;
  }

  /** Nobody else was faster. */
  void throwIfRefused() {
    if (refusal != null) {
      throw refusal;
    }
  }

  /**
   * Waiting begins, unless it has.
   *
   * @return whether it begins
   */
  boolean waitFrom(Instant now) {
    if (since != null) {
      return false;
    }
    since = now;
    told = now;
    return true;
  }

  boolean waiting() {
    return since != null;
  }

  Duration waited(Instant now) {
    return since == null ? Duration.ZERO : Duration.between(since, now);
  }

  /** Whether it is time to say that the step is still waited for; asked, it is said. */
  boolean dueToTell(Instant now) {
    if (told == null || Duration.between(told, now).compareTo(TELL_EVERY) < 0) {
      return false;
    }
    told = now;
    return true;
  }
}
