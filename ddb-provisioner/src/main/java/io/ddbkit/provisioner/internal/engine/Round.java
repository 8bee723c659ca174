package io.ddbkit.provisioner.internal.engine;

import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.handler.Target;
import io.ddbkit.provisioner.internal.turn.Outgoing;
import io.ddbkit.provisioner.internal.turn.Turn;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** The two rounds of a look: each source that is not answered yet is asked. */
final class Round {
  /** As often as DynamoDB's clients try again by default, and a little more. */
  private static final int THROTTLES = 10;

  private final Gateway gateway;
  private final Map<Source<?>, Object> answers;
  private final Map<Source<?>, Refused> absent = new HashMap<>();

  /**
   * The rounds of a look.
   *
   * @param answers what is known already; what is read is added to it
   */
  Round(Gateway gateway, Map<Source<?>, Object> answers) {
    this.gateway = gateway;
    this.answers = answers;
  }

  /** DescribeTable. */
  Turn<Optional<TableDescription>> first() {
    return ask(List.of(Source.TABLE), gateway.target())
        .then(asked -> Turn.ended(Optional.ofNullable((TableDescription) asked.get(Source.TABLE))));
  }

  /**
   * Asks these sources, side by side, and gives all answers. Those that are throttled are asked
   * again, alone: the governor knows when, and what the others told stays told. Where several fail,
   * the first in order is thrown; all that are denied are thrown as one.
   */
  Turn<Map<Source<?>, Object>> ask(Collection<? extends Source<?>> sources, Target target) {
    return ask(sources, target, 0);
  }

  private Turn<Map<Source<?>, Object>> ask(
      Collection<? extends Source<?>> sources, Target target, int throttles) {
    var reads = new LinkedHashMap<Source<?>, Outgoing<? extends Gateway.Answer<?>>>();
    for (var source : sources) {
      if (!answers.containsKey(source)) {
        reads.put(source, gateway.reading(source, target.at(source.entry())));
      }
    }
    return Turn.calling(
        List.copyOf(reads.values()),
        () -> {
          var again = throttles < THROTTLES ? throttled(reads) : Set.<Source<?>>of();
          again.forEach(reads::remove);
          requireAllowed(reads.values());
          reads.forEach((source, read) -> take(source, read.answer()));
          return again.isEmpty() ? Turn.ended(answers) : ask(again, target, throttles + 1);
        });
  }

  private void requireAllowed(Collection<? extends Outgoing<?>> reads) {
    var denied =
        reads.stream()
            .flatMap(read -> read.failure(DeniedException.class).stream())
            .map(DeniedException::refused)
            .toList();
    if (!denied.isEmpty()) {
      throw gateway.failure(denied);
    }
  }

  private static Set<Source<?>> throttled(Map<Source<?>, ? extends Outgoing<?>> reads) {
    var throttled = new LinkedHashSet<Source<?>>();
    reads.forEach(
        (source, read) -> {
          if (read.isThrottled()) {
            throttled.add(source);
          }
        });
    return throttled;
  }

  private void take(Source<?> source, Gateway.Answer<?> answer) {
    answer.value().ifPresent(value -> answers.put(source, value));
    answer.absent().ifPresent(refused -> absent.put(source, refused));
  }

  /** What those sources answered that cannot tell anything of the table yet. */
  Map<Source<?>, Refused> absent() {
    return absent;
  }
}
