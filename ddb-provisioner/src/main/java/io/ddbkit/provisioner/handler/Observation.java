package io.ddbkit.provisioner.handler;

import static java.util.Objects.requireNonNull;

import java.util.Map;

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
  @SuppressWarnings("unchecked") // put under a source of its own type
  public <R> R get(Source<R> source) {
    requireNonNull(source, "source");
    var answer = answers.get(source);
    if (answer == null) {
      throw new IllegalStateException(
          source + " was not read. Name it in the sources() of the handler");
    }
    return (R) answer;
  }
}
