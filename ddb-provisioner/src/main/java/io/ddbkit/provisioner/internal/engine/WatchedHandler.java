package io.ddbkit.provisioner.internal.engine;

import io.ddbkit.provisioner.handler.Call;
import io.ddbkit.provisioner.handler.Observation;
import io.ddbkit.provisioner.handler.OrderRule;
import io.ddbkit.provisioner.handler.Reading;
import io.ddbkit.provisioner.handler.Scene;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.plan.Hop;
import io.ddbkit.spec.TableName;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Setting;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

/**
 * A handler at work for one table: what it throws, in whichever of its parts, names both.
 *
 * @param handler the handler
 * @param watch tells whose failure it is
 */
record WatchedHandler<T>(SettingHandler<T> handler, Watch watch) implements SettingHandler<T> {

  static <T> SettingHandler<T> of(SettingHandler<T> handler, TableName table) {
    return new WatchedHandler<>(handler, new Watch(handler, table));
  }

  @Override
  public Setting<T> setting() {
    return handler.setting();
  }

  @Override
  public Set<Source<?>> sources() {
    return watch.over("sources()", handler::sources).stream()
        .map(this::watched)
        .collect(Collectors.toUnmodifiableSet());
  }

  private <R> Source<R> watched(Source<R> source) {
    return new Source<>(
        source.action(),
        (clients, table) ->
            watch.overCall(source.action(), () -> source.fetch().apply(clients, table)),
        source.refusals());
  }

  @Override
  public Reading<T> read(Observation seen) {
    return watch.over("read(..)", () -> handler.read(seen));
  }

  @Override
  public Optional<T> atBirth() {
    return watch.over("atBirth()", handler::atBirth);
  }

  @Override
  public Optional<Consumer<CreateTableRequest.Builder>> inCreate(T wish, Scene scene) {
    return watch
        .over("inCreate(..)", () -> handler.inCreate(wish, scene))
        .map(
            part ->
                request ->
                    watch.over(
                        "inCreate(..)",
                        () -> {
                          part.accept(request);
                          return request;
                        }));
  }

  @Override
  public List<Hop<T>> hops(Optional<Reading<T>> live, T wish, Scene scene) {
    return watch.over("hops(..)", () -> List.copyOf(handler.hops(live, wish, scene)));
  }

  @Override
  public List<Hop<T>> removals(Reading<T> live, Set<String> names) {
    return watch.over("removals(..)", () -> List.copyOf(handler.removals(live, names)));
  }

  @Override
  public Call<?> call(Hop<T> hop, Scene fresh) {
    return watched(watch.over("call(..)", () -> handler.call(hop, fresh)));
  }

  private <Q extends SdkRequest> Call<Q> watched(Call<Q> call) {
    return new Call<>(
        call.action(),
        call.request(),
        (clients, request) ->
            watch.overCall(
                call.action(),
                () -> {
                  call.sender().accept(clients, request);
                  return request;
                }),
        call.refusals());
  }

  @Override
  public Duration visibleWithin(Path leaf) {
    return watch.over("visibleWithin(..)", () -> handler.visibleWithin(leaf));
  }

  @Override
  public List<OrderRule> order() {
    return watch.over("order()", handler::order);
  }
}
