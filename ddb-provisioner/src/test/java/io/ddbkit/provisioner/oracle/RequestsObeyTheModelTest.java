package io.ddbkit.provisioner.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.provisioner.handler.Call;
import io.ddbkit.provisioner.handler.HandlerContext;
import io.ddbkit.provisioner.handler.LiveTable;
import io.ddbkit.provisioner.handler.ServiceClients;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.handler.Target;
import io.ddbkit.provisioner.internal.engine.Handlers;
import io.ddbkit.provisioner.internal.engine.Planner;
import io.ddbkit.provisioner.oracle.Tables.Variants;
import io.ddbkit.provisioner.plan.Effect;
import io.ddbkit.provisioner.plan.Step.Apply;
import io.ddbkit.provisioner.plan.Transition;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.trait.Setting;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * Every request that is built for the samples of every trait, and for what else may be said, is one
 * that the published model of DynamoDB allows. A request of an operation that the model does not
 * have, or of another service, fails here too: its model is to be found first.
 */
class RequestsObeyTheModelTest {
  private static final Handlers HANDLERS = Handlers.registered();
  private static final TableDescription FRESH = TableDescription.builder().build();
  private static final Target TARGET =
      Target.of(Optional.empty(), "orders")
          .withArn("arn:aws:dynamodb:eu-west-1:123456789012:table/orders");
  private static final Planner PLANNER = new Planner(HANDLERS, Map.of());

  static List<Variants> variants() {
    return Tables.all();
  }

  @ParameterizedTest
  @MethodSource("variants")
  void tablesAreMadeByGoodRequests(Variants variants) {
    for (var table : variants.tables()) {
      var sent = Sent.by(client -> make(table, client));

      assertThat(sent).as("%s", table).hasAtLeastOneElementOfType(CreateTableRequest.class);
      assertGood(sent);
    }
  }

  private static void make(TableSpec table, DynamoDbClient client) {
    var provisioner = TableProvisioner.create(client);
    provisioner.apply(provisioner.plan(table));
  }

  @ParameterizedTest
  @MethodSource("variants")
  void tablesAreChangedByGoodRequests(Variants variants) {
    changes(variants).forEach(change -> assertGood(change.sent()));
  }

  @Test
  void everySourceSendsGoodRequests() {
    var sources = new HashSet<Source<?>>();
    HANDLERS.all().forEach(handler -> sources.addAll(handler.sources(Optional.empty(), FRESH)));

    assertThat(sources).hasSizeGreaterThan(1);
    for (var source : sources) {
      var sent = Sent.by(client -> fetch(source, client));

      assertThat(sent).as("%s", source).hasSize(1);
      assertGood(sent);
    }
  }

  private static Object fetch(Source<?> source, DynamoDbClient client) {
    return source.fetch().apply(clients(client), TARGET.at(source.entry()));
  }

  /** A handler that is heard of nowhere above needs more tables. */
  @Test
  void everyHandlerThatChangesTablesIsHeard() {
    var heard =
        Tables.all().stream()
            .flatMap(RequestsObeyTheModelTest::changes)
            .map(Change::setting)
            .collect(Collectors.toSet());
    var silent =
        HANDLERS.all().stream()
            .<Setting<?>>map(SettingHandler::setting)
            .filter(s -> !heard.contains(s));

    assertThat(silent)
        .as("all but those whose changes are destructive")
        .containsExactlyInAnyOrder(CoreSettings.PRIMARY_KEY, CoreSettings.LOCAL_INDEXES);
  }

  private static void assertGood(List<SdkRequest> sent) {
    assertThat(sent).isNotEmpty().allSatisfy(RequestsObeyTheModelTest::assertGood);
  }

  private static void assertGood(SdkRequest request) {
    assertThat(SmithyOracle.published().faults(request)).as("%s", request).isEmpty();
    if (request.getClass().getSimpleName().startsWith("Update")) {
      assertThat(RequestNodes.of(request).getMembers())
          .as("more than the table's name: %s", request)
          .hasSizeGreaterThan(1);
    }
  }

  /**
   * A change, and what is sent for it.
   *
   * @param setting what is changed
   * @param sent the requests
   */
  private record Change(Setting<?> setting, List<SdkRequest> sent) {}

  /** From nothing to every variant, and from every variant to every other. */
  private static Stream<Change> changes(Variants variants) {
    return variants.tables().stream()
        .flatMap(
            to ->
                Stream.concat(
                    changes(Optional.empty(), to),
                    variants.tables().stream()
                        .flatMap(from -> changes(Optional.of(Standing.as(from.compose())), to))));
  }

  private static Stream<Change> changes(Optional<LiveTable> from, TableSpec to) {
    var desired = to.compose();
    var context =
        new HandlerContext(TARGET, desired, from.or(() -> Optional.of(Standing.as(desired))));
    return PLANNER.plan(to, desired, List.of(), TARGET, from).steps().stream()
        .filter(Apply.class::isInstance)
        .<Transition<?>>map(step -> ((Apply) step).transition())
        .filter(transition -> transition.effect() != Effect.DESTRUCTIVE)
        .map(transition -> change(transition, context));
  }

  private static Change change(Transition<?> transition, HandlerContext context) {
    var handler =
        HANDLERS.all().stream()
            .filter(candidate -> candidate.setting().equals(transition.setting()))
            .findFirst()
            .orElseThrow();
    var call = call(handler, transition, context);
    return new Change(transition.setting(), Sent.by(client -> call.send(clients(client))));
  }

  @SuppressWarnings("unchecked") // a transition of the handler's own setting
  private static <T> Call<?> call(
      SettingHandler<T> handler, Transition<?> transition, HandlerContext context) {
    return handler.call((Transition<T>) transition, context);
  }

  private static ServiceClients clients(DynamoDbClient client) {
    return new ServiceClients(Map.of(DynamoDbClient.class, client));
  }
}
