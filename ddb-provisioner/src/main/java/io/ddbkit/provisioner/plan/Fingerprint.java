package io.ddbkit.provisioner.plan;

import io.ddbkit.spec.compose.Change;
import io.ddbkit.spec.trait.Path;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/**
 * What distinguishes plans. It is taken from what they start from and what they change, not from
 * how that is shown: two long values are shortened to the same text.
 */
final class Fingerprint {
  private static final int LENGTH = 16;

  private final StringBuilder text = new StringBuilder();

  private Fingerprint(TablePlan plan) {
    add(plan.table());
    add(plan.liveId().orElse(""));
    plan.start().decided().forEach(this::add);
    plan.steps().forEach(this::add);
    if (plan.replaces()) {
      plan.unmanaged().forEach(path -> add(path.steps().toString()));
    }
  }

  static String of(TablePlan plan) {
    var text = new Fingerprint(plan).text.toString();
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)))
          .substring(0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private void add(Step step) {
    add(step.getClass().getSimpleName());
    add(step.after().toString());
    step.transitions()
        .forEach(
            transition ->
                add(
                    transition.verb()
                        + " "
                        + transition.setting().id()
                        + " "
                        + transition.effect()));
    step.changes().forEach(this::add);
  }

  private void add(Change change) {
    add(change.path().steps().toString());
    add(change.from().map(Fingerprint::text).orElse(""));
    add(text(change.to()));
  }

  private void add(Path place, Object value) {
    add(place.steps().toString());
    add(text(value));
  }

  /** The elements of a set have no order, and another process may show them in another one. */
  private static String text(Object value) {
    return value instanceof Set<?> elements
        ? elements.stream().map(Object::toString).sorted().toList().toString()
        : value.toString();
  }

  /** With its length, so that no value can pass for two. */
  private void add(String value) {
    text.append(value.length()).append(' ').append(value).append('\n');
  }
}
