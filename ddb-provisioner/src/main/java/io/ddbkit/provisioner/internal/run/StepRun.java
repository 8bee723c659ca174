package io.ddbkit.provisioner.internal.run;

import io.ddbkit.provisioner.handler.Refusal.Meaning;
import io.ddbkit.provisioner.internal.engine.Refused;
import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.spec.compose.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A step while it runs: what was sent, what was answered, and since when it is waited for. */
final class StepRun {
  private static final Duration TELL_EVERY = Duration.ofSeconds(10);

  private final Step step;
  private final Attempts attempts = new Attempts();
  private @Nullable String sent;
  private @Nullable String made;
  private @Nullable Instant since;
  private @Nullable Instant told;
  private boolean lookedAt;
  private Progress seen = Progress.UNSEEN;
  private @Nullable Instant atRestSince;
  private List<Change> missing = List.of();

  StepRun(Step step) {
    this.step = step;
  }

  Step step() {
    return step;
  }

  /** What was answered to its call. */
  Attempts attempts() {
    return attempts;
  }

  /** The action of the call that was accepted. */
  Optional<String> sent() {
    return Optional.ofNullable(sent);
  }

  /**
   * Its call was accepted: what it takes counts from then on, however often it was put off.
   *
   * @param id the id of the table that it makes, where it makes one and the answer told it
   */
  void markSent(String action, Optional<String> id, Instant now) {
    sent = action;
    made = id.orElse(null);
    since = now;
    told = now;
    lookedAt = false;
  }

  /** Whether it made a table, and this is another of the same name. */
  boolean madeAnother(Optional<String> id) {
    return made != null && id.isPresent() && !made.equals(id.get());
  }

  /**
   * Its call was put off, refused or got no answer.
   *
   * @return whether that is the first time
   */
  boolean markRefused(Refused refusal, Instant now) {
    attempts.add(refusal, now);
    return waitFrom(now);
  }

  /** What was said to the call last. */
  Optional<Refused> last() {
    return attempts.last();
  }

  /** Whether a look shows more of it than is known: what nobody has sent stands as it was born. */
  boolean isWorthALook() {
    return sent != null
        || attempts
            .last()
            .filter(said -> said.meaning() != Meaning.LATER && said.meaning() != Meaning.THROTTLED)
            .isPresent();
  }

  /**
   * It is under way, so somebody else was faster where the call was refused.
   *
   * @return whether that is news
   */
  boolean adopt(Instant now) {
    boolean news = attempts.forgetForGood();
    atRestSince = null;
    return waitFrom(now) || news;
  }

  /** What the last look told of it. */
  Progress seen() {
    return seen;
  }

  /**
   * Notes what a look told.
   *
   * @return whether its status is another than the last look told
   */
  boolean saw(Progress progress) {
    boolean another = !seen.what().equals(progress.what());
    seen = progress;
    lookedAt = true;
    return another;
  }

  /** Whether a look was taken since its call was sent or refused. */
  boolean isLookedAt() {
    return lookedAt;
  }

  /**
   * Whether the table has been at rest for that long, and two looks in a row told that the same is
   * missing. One look alone may be a stale one.
   */
  boolean isMissingFor(Duration least, List<Change> now, Instant at) {
    boolean again = atRestSince != null && missing.equals(now);
    if (atRestSince == null) {
      atRestSince = at;
    }
    missing = List.copyOf(now);
    return again && Duration.between(atRestSince, at).compareTo(least) >= 0;
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
