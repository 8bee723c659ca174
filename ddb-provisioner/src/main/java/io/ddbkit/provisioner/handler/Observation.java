package io.ddbkit.provisioner.handler;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;

/**
 * What was read, by source.
 *
 * @param answers the answers
 */
public record Observation(Map<Source<?>, Object> answers) {

  public Observation {
    requireNonNull(answers, "answers");
    answers = Map.copyOf(answers);
  }

  /**
   * The answer of this source.
   *
   * @throws IllegalStateException if it was not read: a handler reads what it names in {@link
   *     SettingHandler#sources}
   */
  public <R> R get(Source<R> source) {
    requireNonNull(source, "source");
    return find(source)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    source + " was not read. Name it in the sources() of the handler"));
  }

  /** The same, where it may not have been read, as before a table was looked at again. */
  @SuppressWarnings("unchecked") // put under a source of its own type
  public <R> Optional<R> find(Source<R> source) {
    requireNonNull(source, "source");
    return Optional.ofNullable((R) answers.get(source));
  }
}
