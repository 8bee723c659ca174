package io.ddbkit.testkit.internal.probe;

import io.ddbkit.provisioner.handler.Call;
import io.ddbkit.provisioner.handler.ServiceClients;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.time.Pace;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.compose.ComposedTable;
import io.ddbkit.spec.compose.Shape;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.testkit.engine.EndpointProvider;
import io.ddbkit.testkit.engine.EngineException;
import io.ddbkit.testkit.internal.Provisioned;
import io.ddbkit.testkit.internal.space.TableDrop;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/**
 * A table that is made to learn what an endpoint holds. Its name is nobody else's; it is dropped at
 * the end, whether or not it was seen to be made.
 */
final class ProbeTable implements AutoCloseable {
  private static final Duration TO_DROP = Duration.ofSeconds(10);

  /** How late DescribeTable shows what it knows: an emulator shows it at once. */
  private static final Duration SOON = Duration.ofSeconds(5);

  private static final String FORGETS = "this endpoint accepts it and ignores it";

  private final DynamoDbClient dynamoDb;
  private final ComposedTable desired;
  private final List<SettingHandler<?>> asked;
  private final Retrying retrying;
  private final ProbeCalls calls;

  /**
   * A table that is not there yet.
   *
   * @param asked the settings that are asked for; of others the spec may speak in vain
   */
  ProbeTable(
      DynamoDbClient dynamoDb, TableSpec spec, Collection<Setting<?>> asked, Retrying retrying) {
    this.dynamoDb = dynamoDb;
    this.desired = spec.compose();
    this.asked = Provisioned.handlers().stream().filter(h -> asked.contains(h.setting())).toList();
    this.retrying = retrying;
    this.calls = new ProbeCalls(dynamoDb, retrying);
  }

  String name() {
    return desired.name();
  }

  /**
   * Makes it, and waits until it can be used.
   *
   * @throws SdkException if it is refused
   */
  void create() {
    var request = CreateTableRequest.builder().tableName(name());
    asked.forEach(handler -> write(handler, request));
    try {
      var unused = calls.make(() -> created(request.build()));
    } catch (SdkClientException lost) {
      if (!stands()) {
        throw lost;
      }
    }
    var unused =
        retrying.look(this::described, told -> told.filter(ProbeTable::isChanging).isEmpty());
  }

  /** That there is one already means that the answer to an earlier attempt was lost. */
  private boolean created(CreateTableRequest request) {
    try {
      dynamoDb.createTable(request);
      return true;
    } catch (ResourceInUseException alreadyOurs) {
      return false;
    }
  }

  private <T> void write(SettingHandler<T> handler, CreateTableRequest.Builder request) {
    desired
        .get(handler.setting())
        .flatMap(value -> handler.inCreate(value, Provisioned.beforeCreation(desired)))
        .ifPresent(part -> part.accept(request));
  }

  private boolean stands() {
    try {
      var unused = described();
      return true;
    } catch (SdkException e) {
      return false;
    }
  }

  /** What is told of it; empty: that it is there, and no more. */
  private Optional<TableDescription> described() {
    return calls.make(
        () -> Optional.ofNullable(dynamoDb.describeTable(r -> r.tableName(name())).table()));
  }

  private static boolean isChanging(TableDescription table) {
    return table.tableStatus() == TableStatus.CREATING
        || table.tableStatus() == TableStatus.UPDATING;
  }

  /** What the endpoint tells of it, of settings that were not asked for too. */
  ProbeSight sight(Collection<SettingHandler<?>> handlers) {
    return new ProbeLook(clients(), calls, desired).at(name(), handlers);
  }

  /** What was asked for and is not there, each with the reason. */
  Map<Setting<?>, String> lacks() {
    var lacks = new HashMap<Setting<?>, String>();
    asked.forEach(handler -> finish(handler).ifPresent(why -> lacks.put(handler.setting(), why)));
    var sight = retrying.look(() -> sight(asked), this::isSettled);
    sight.untold().forEach(lacks::putIfAbsent);
    asked.stream()
        .filter(handler -> !lacks.containsKey(handler.setting()))
        .filter(handler -> isForgotten(handler.setting(), sight))
        .forEach(handler -> lacks.put(handler.setting(), FORGETS));
    return lacks;
  }

  /** What a service shows late is looked at again; what is forgotten otherwise, is. */
  private boolean isSettled(ProbeSight sight) {
    return asked.stream()
        .filter(handler -> handler.visibleWithin(handler.setting().path()).compareTo(SOON) > 0)
        .filter(handler -> !sight.untold().containsKey(handler.setting()))
        .noneMatch(handler -> isForgotten(handler.setting(), sight));
  }

  /** Makes the calls that follow creation; what is returned is why one was refused. */
  private Optional<String> finish(SettingHandler<?> handler) {
    for (Call<?> call : Provisioned.afterCreation(handler, desired)) {
      try {
        var unused =
            calls.make(
                () -> {
                  call.send(clients());
                  return true;
                });
      } catch (SdkException e) {
        return Optional.of(ProbeCalls.refused(call.action(), e));
      }
    }
    return Optional.empty();
  }

  private <T> boolean isForgotten(Setting<T> setting, ProbeSight sight) {
    return desired
        .get(setting)
        .filter(value -> !Shape.diff(setting, sight.value(setting), value).isEmpty())
        .isPresent();
  }

  private ServiceClients clients() {
    return new ServiceClients(Map.of(DynamoDbClient.class, dynamoDb));
  }

  /** Drops it; one that was never made is none. */
  @Override
  public void close() {
    try {
      var unused =
          new Retrying(EndpointProvider.NAME, TO_DROP)
              .call(
                  () -> {
                    new TableDrop(dynamoDb, Pace.AT_ONCE).one(name());
                    return true;
                  },
                  e -> e instanceof SdkClientException || ErrorText.isNotYet(e));
    } catch (SdkException | IllegalStateException e) {
      throw new EngineException(
          EndpointProvider.NAME,
          "the table that it was tried with cannot be deleted: " + name(),
          "delete it, or let a later run delete it: -Dddbkit.sweep=PT24H",
          e);
    }
  }
}
