package io.ddbkit.provisioner.handler;

import java.util.Map;

/**
 * What was read, by source.
 *
 * @param answers the answers
 */
public record Observation(Map<Source<?>, Object> answers) {

  public Observation {
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
    var answer = answers.get(source);
    if (answer == null) {
      throw new IllegalStateException(source + " was not read: name it in sources()");
    }
    return (R) answer;
  }
}
