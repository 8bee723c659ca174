package io.ddbkit.testkit.live;

import static io.ddbkit.spec.ScalarType.BINARY;
import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.provisioner.handler.LiveTable;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.provisioner.report.TableDiffersException;
import io.ddbkit.spec.Billing;
import io.ddbkit.spec.LocalIndex;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.compose.Change;
import io.ddbkit.spec.compose.ComposedTable;
import io.ddbkit.spec.compose.Shape;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.ProvisionedCapacity;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.TimeToLive;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/** Tables made on DynamoDB Local. */
class CreateTest extends EmbeddedTest {
  private static final TableSpec EVENTS =
      TableSpec.named("events")
          .partitionKey("tenant", STRING)
          .sortKey("at", NUMBER)
          .localIndex("by-kind", LocalIndex.sortedBy("kind", STRING).projectingKeysOnly())
          .globalIndex(
              "by-place",
              index ->
                  index
                      .partitionKey("country", STRING)
                      .partitionKey("city", STRING)
                      .sortKey("at", NUMBER)
                      .sortKey("digest", BINARY))
          .with(
              Streams.on(),
              TimeToLive.on(),
              Protection.deletionProtectionOnly(),
              ProvisionedCapacity.of().index("by-place", 7, 8));

  @Test
  void holdsAllThatWasSaid() {
    provisioner().createMissing(EVENTS);

    var table = dynamoDb().describeTable(r -> r.tableName("events")).table();
    assertThat(table.deletionProtectionEnabled()).isTrue();
    assertThat(table.streamSpecification().streamViewTypeAsString())
        .isEqualTo("NEW_AND_OLD_IMAGES");
    assertThat(table.provisionedThroughput().readCapacityUnits()).isEqualTo(5);
    var index = table.globalSecondaryIndexes().get(0);
    assertThat(index.keySchema()).hasSize(4);
    assertThat(index.provisionedThroughput().writeCapacityUnits()).isEqualTo(8);
    assertThat(table.localSecondaryIndexes().get(0).projection().projectionTypeAsString())
        .isEqualTo("KEYS_ONLY");
    assertThat(table.attributeDefinitions()).hasSize(6);
    var ttl = dynamoDb().describeTimeToLive(r -> r.tableName("events")).timeToLiveDescription();
    assertThat(ttl.timeToLiveStatus()).isEqualTo(TimeToLiveStatus.ENABLED);
    assertThat(ttl.attributeName()).isEqualTo("expiresAt");
  }

  @Test
  void isFoundUnchangedTheSecondTime() {
    var first = provisioner().createMissing(EVENTS);
    var second = provisioner().createMissing(EVENTS);

    assertThat(first.kind()).isEqualTo(Outcome.Kind.CREATED);
    assertThat(second.kind()).isEqualTo(Outcome.Kind.UNCHANGED);
    assertThat(second.calls()).isEqualTo(new Outcome.Calls(2, 0));
    assertThat(second.outputs().streamArn()).isPresent().isEqualTo(first.outputs().streamArn());
  }

  @Test
  void readsBackWhatWasSaid() {
    provisioner().createMissing(EVENTS);

    var live = provisioner().read(EVENTS).orElseThrow();
    var desired = EVENTS.compose();
    assertThat(live.readings().keySet())
        .hasSize(7)
        .allSatisfy(setting -> assertThat(differences(setting, live, desired)).isEmpty());
    assertThat(provisioner().plan(EVENTS).isEmpty()).isTrue();
  }

  private static <T> List<Change> differences(
      Setting<T> setting, LiveTable live, ComposedTable desired) {
    return Shape.diff(setting, live.get(setting), desired.get(setting).orElseThrow());
  }

  @Test
  void keepsOnDemandMaxima() {
    var spec =
        TableSpec.named("capped")
            .partitionKey("id", STRING)
            .globalIndex("by-mail", index -> index.partitionKey("mail", STRING))
            .billing(
                Billing.OnDemand.builder()
                    .maxRead(40)
                    .maxWrite(20)
                    .putIndexes("by-mail", Billing.Maxima.of().read(4).write(2))
                    .build());
    provisioner().createMissing(spec);

    assertThat(provisioner().verify(spec).kind()).isEqualTo(Outcome.Kind.UNCHANGED);
    assertThat(
            dynamoDb()
                .describeTable(r -> r.tableName("capped"))
                .table()
                .onDemandThroughput()
                .maxReadRequestUnits())
        .isEqualTo(40);
  }

  @Test
  void makesSeveralTablesInOneGo() {
    var specs =
        IntStream.range(0, 12)
            .mapToObj(i -> TableSpec.named("table-" + i).partitionKey("id", STRING))
            .toArray(TableSpec[]::new);

    var outcomes = provisioner().createMissing(List.of(specs));

    assertThat(outcomes)
        .extracting(outcome -> outcome.outputs().name())
        .hasSize(12)
        .doesNotHaveDuplicates();
    assertThat(dynamoDb().listTables().tableNames()).hasSize(12);
  }

  @Test
  void verifyingCreatesNothing() {
    var provisioner = provisioner();

    assertThatThrownBy(() -> provisioner.verify(EVENTS))
        .isInstanceOf(TableDiffersException.class)
        .hasMessageContaining("the table is missing");
    assertThat(dynamoDb().listTables().tableNames()).isEmpty();
  }

  @Test
  void leavesATableWithOtherKeysAlone() {
    provisioner().createMissing(TableSpec.named("events").partitionKey("id", STRING));
    dynamoDb().putItem(r -> r.tableName("events").item(Map.of("id", AttributeValue.fromS("1"))));

    assertThatThrownBy(() -> provisioner().createMissing(EVENTS))
        .isInstanceOf(TableDiffersException.class)
        .hasMessageContaining("would lose the table and its items");
    assertThat(dynamoDb().scan(r -> r.tableName("events")).count()).isEqualTo(1);
  }
}
