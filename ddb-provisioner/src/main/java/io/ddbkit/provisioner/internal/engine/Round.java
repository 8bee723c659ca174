package io.ddbkit.provisioner.internal.engine;

import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.handler.Target;
import io.ddbkit.provisioner.time.Scheduler;
import io.ddbkit.provisioner.time.Workers;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** The two rounds of a look: each source that is not answered yet is asked once. */
final class Round {
  /** A look asks for less than this; it keeps a handler that asks for more from flooding AWS. */
  private static final int AT_ONCE = 8;

  private final Gateway gateway;
  private final Scheduler scheduler;
  private final Map<Source<?>, Object> answers;
  private final Map<Source<?>, Refused> absent = new HashMap<>();

  /**
   * The rounds of a look.
   *
   * @param answers what is known already; what is read is added to it
   */
  Round(Gateway gateway, Scheduler scheduler, Map<Source<?>, Object> answers) {
    this.gateway = gateway;
    this.scheduler = scheduler;
    this.answers = answers;
  }

  /** DescribeTable. */
  Optional<TableDescription> first() {
    if (!answers.containsKey(Source.TABLE)) {
      take(Source.TABLE, gateway.read(Source.TABLE, gateway.target()));
    }
    return Optional.ofNullable((TableDescription) answers.get(Source.TABLE));
  }

  /** All others, side by side. Where several fail, the first in order is thrown. */
  void second(Collection<Source<?>> sources, Target target) throws InterruptedException {
    var reads = new LinkedHashMap<Source<?>, FutureTask<Gateway.Answer<?>>>();
    for (var source : sources) {
      if (!answers.containsKey(source)) {
        reads.put(source, new FutureTask<>(() -> gateway.read(source, target.at(source.entry()))));
      }
    }
    if (!reads.isEmpty()) {
      new Workers(scheduler, AT_ONCE).run(List.copyOf(reads.values()));
    }
    for (var read : reads.entrySet()) {
      take(read.getKey(), told(read.getValue()));
    }
  }

  private static Gateway.Answer<?> told(FutureTask<Gateway.Answer<?>> read)
      throws InterruptedException {
    try {
      return read.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause(); // a source declares no other
    }
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
