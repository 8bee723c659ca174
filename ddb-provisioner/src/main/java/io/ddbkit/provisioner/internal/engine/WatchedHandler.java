package io.ddbkit.provisioner.internal.engine;

import io.ddbkit.provisioner.handler.Call;
import io.ddbkit.provisioner.handler.Guard;
import io.ddbkit.provisioner.handler.HandlerContext;
import io.ddbkit.provisioner.handler.Observation;
import io.ddbkit.provisioner.handler.OrderRule;
import io.ddbkit.provisioner.handler.Reading;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.plan.Note;
import io.ddbkit.provisioner.plan.Transition;
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
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

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
  public Set<Class<?>> clients() {
    return watch.over("clients()", () -> Set.copyOf(handler.clients()));
  }

  @Override
  public Set<Source<?>> sources(Optional<T> desired, TableDescription table) {
    return watch.over("sources(..)", () -> handler.sources(desired, table)).stream()
        .map(this::watched)
        .collect(Collectors.toUnmodifiableSet());
  }

  private <R> Source<R> watched(Source<R> source) {
    return new Source<>(
        source.action(),
        source.entry(),
        (clients, target) ->
            watch.overCall(source.action(), () -> source.fetch().apply(clients, target)),
        source.refusals());
  }

  @Override
  public Reading<T> read(Observation seen) {
    return watch.over("read(..)", () -> handler.read(seen));
  }

  @Override
  public Optional<T> valueAtCreation() {
    return watch.over("valueAtCreation()", handler::valueAtCreation);
  }

  @Override
  public Optional<Consumer<CreateTableRequest.Builder>> inCreate(
      T desired, HandlerContext context) {
    return watch
        .over("inCreate(..)", () -> handler.inCreate(desired, context))
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
  public Set<String> actionsOfCreate(T desired) {
    return watch.over("actionsOfCreate(..)", () -> Set.copyOf(handler.actionsOfCreate(desired)));
  }

  @Override
  public List<Transition<T>> transitions(
      Optional<Reading<T>> live, T desired, HandlerContext context) {
    return watch.over(
        "transitions(..)", () -> List.copyOf(handler.transitions(live, desired, context)));
  }

  @Override
  public List<Transition<T>> removals(Reading<T> live, Set<String> names) {
    return watch.over("removals(..)", () -> List.copyOf(handler.removals(live, names)));
  }

  @Override
  public List<Note> notes(Reading<T> live, T desired) {
    return watch.over("notes(..)", () -> List.copyOf(handler.notes(live, desired)));
  }

  @Override
  public Call<?> call(Transition<T> transition, HandlerContext fresh) {
    return watched(watch.over("call(..)", () -> handler.call(transition, fresh)));
  }

  private <Q extends SdkRequest> Call<Q> watched(Call<Q> call) {
    return new Call<>(
        call.actions(),
        call.request(),
        (clients, request) ->
            watch.<SdkResponse>overCall(call.action(), () -> call.sender().apply(clients, request)),
        call.refusals());
  }

  @Override
  public boolean isAsAtCreation(T part) {
    return watch.over("isAsAtCreation(..)", () -> handler.isAsAtCreation(part));
  }

  @Override
  public Optional<Guard<T>> guard(T desired) {
    return watch
        .over("guard(..)", () -> handler.guard(desired))
        .map(
            guard ->
                (planned, fresh) ->
                    watch.over("objection(..)", () -> guard.objection(planned, fresh)));
  }

  @Override
  public Duration visibleWithin(Path leaf) {
    return watch.over("visibleWithin(..)", () -> handler.visibleWithin(leaf));
  }

  @Override
  public List<Transition<T>> beforeDeletion(Observation seen) {
    return watch.over("beforeDeletion(..)", () -> List.copyOf(handler.beforeDeletion(seen)));
  }

  @Override
  public List<Note> afterDeletion(Observation seen) {
    return watch.over("afterDeletion(..)", () -> List.copyOf(handler.afterDeletion(seen)));
  }

  @Override
  public List<OrderRule> order() {
    return watch.over("order()", handler::order);
  }
}
