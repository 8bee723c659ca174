package io.ddbkit.testkit.internal.probe;

import io.ddbkit.provisioner.handler.ServiceClients;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.handler.Target;
import io.ddbkit.spec.compose.ComposedTable;
import io.ddbkit.testkit.engine.EngineException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** A look at a table through the eyes of handlers. Each source is asked once. */
final class ProbeLook {
  private final ServiceClients clients;
  private final ProbeCalls calls;
  private final ComposedTable desired;
  private final Map<Source<?>, Object> answers = new HashMap<>();
  private final Map<Source<?>, String> silent = new HashMap<>();

  /**
   * A look.
   *
   * @param calls makes a call, and throws what is no answer about a setting
   * @param desired what the table was asked to be
   */
  ProbeLook(ServiceClients clients, ProbeCalls calls, ComposedTable desired) {
    this.clients = clients;
    this.calls = calls;
    this.desired = desired;
  }

  ProbeSight at(String name, Collection<SettingHandler<?>> handlers) {
    var sight = new ProbeSight(new HashMap<>(), new HashMap<>());
    var target = Target.of(Optional.empty(), name);
    ask(Source.TABLE, target);
    var table = (TableDescription) answers.get(Source.TABLE);
    var known =
        Optional.ofNullable(table)
            .map(TableDescription::tableArn)
            .map(target::withArn)
            .orElse(target);
    for (var handler : handlers) {
      var sources = sources(handler, table);
      sources.forEach(source -> ask(source, known.at(source.entry())));
      sight.read(handler, sources, answers, silent);
    }
    return sight;
  }

  private <T> Set<Source<?>> sources(SettingHandler<T> handler, @Nullable TableDescription table) {
    var sources = new LinkedHashSet<Source<?>>(Set.of(Source.TABLE));
    if (table != null) {
      sources.addAll(handler.sources(desired.get(handler.setting()), table));
    }
    return sources;
  }

  private <R> void ask(Source<R> source, Target target) {
    if (answers.containsKey(source) || silent.containsKey(source)) {
      return;
    }
    try {
      @Nullable R answer = calls.make(() -> source.fetch().apply(clients, target));
      if (answer == null) {
        silent.put(source, ProbeSight.INCOMPLETE);
      } else {
        answers.put(source, answer);
      }
    } catch (EngineException gone) {
      throw gone;
    } catch (SdkException refusal) {
      silent.put(source, ProbeCalls.refused(source.action(), refusal));
    } catch (RuntimeException incomplete) {
      silent.put(source, ProbeSight.INCOMPLETE);
    }
  }
}
