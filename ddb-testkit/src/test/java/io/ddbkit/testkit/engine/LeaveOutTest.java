package io.ddbkit.testkit.engine;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.provisioner.plan.LeftOut;
import io.ddbkit.provisioner.report.UnhandledSettingException;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.testkit.internal.Provisioned;
import io.ddbkit.traits.Alarms;
import io.ddbkit.traits.Backup;
import io.ddbkit.traits.StorageClass;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.TableTags;
import io.ddbkit.traits.TableWarmThroughput;
import io.ddbkit.traits.TimeToLive;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class LeaveOutTest {
  private static final TableSpec ORDERS =
      TableSpec.named("orders").partitionKey("id", STRING).with(Streams.on(), TimeToLive.on());

  private static EngineSettings leavingOut(String settings) {
    return EngineSettings.of(Map.of("ddbkit.leave-out", settings));
  }

  @Test
  void whatSomebodyWantsLeftOutIsLeftOutAndTold() {
    try (var engine = Engines.start(leavingOut("timeToLive, stream"));
        var space = engine.space()) {
      var outcome = space.provisioner().createMissing(space.specFor(ORDERS));

      assertThat(outcome.plan().leftOut())
          .containsExactly(
              new LeftOut(Streams.STREAM, "left out by setting ddbkit.leave-out"),
              new LeftOut(TimeToLive.TIME_TO_LIVE, "left out by setting ddbkit.leave-out"));
      assertThat(outcome.outputs().streamArn()).isEmpty();
      assertThat(engine.unsupportedSettings())
          .containsKeys(Streams.STREAM, TimeToLive.TIME_TO_LIVE);
    }
  }

  @Test
  void whatDdbkitCannotMakeIsLeftOutOnlyWhereSomebodyWantsIt() {
    var spec = ORDERS.with(Backup.daily(), Alarms.of().readThrottles(10));
    assertThat(Provisioned.settings()).doesNotContain(Backup.BACKUP, Alarms.ALARMS);

    try (var engine = Engines.start(EngineSettings.of(Map.of()));
        var space = engine.space()) {
      assertThat(engine.unsupportedSettings()).containsKey(Backup.BACKUP);
      assertThatThrownBy(() -> space.provisioner().createMissing(space.specFor(spec)))
          .isInstanceOf(UnhandledSettingException.class);
      assertThat(space.client().listTables().tableNames()).isEmpty();
    }
    try (var engine = Engines.start(leavingOut("alarms,backup"));
        var space = engine.space()) {
      assertThat(space.provisioner().createMissing(space.specFor(spec)).plan().leftOut())
          .extracting(LeftOut::setting)
          .containsExactly(Alarms.ALARMS, Backup.BACKUP);
    }
  }

  /** DynamoDB Local knows neither: it refuses tags, and forgets the others. */
  @Test
  void whatDynamoDbLocalCannotHoldIsLeftOutAndTold() {
    var spec =
        ORDERS.with(
            TableTags.of("team", "orders"),
            StorageClass.infrequentAccess(),
            TableWarmThroughput.of(20_000, 8_000));

    try (var engine = Engines.start(EngineSettings.of(Map.of()));
        var space = engine.space()) {
      var outcome = space.provisioner().createMissing(space.specFor(spec));

      assertThat(outcome.plan().leftOut())
          .containsExactly(
              new LeftOut(StorageClass.STORAGE_CLASS, "DynamoDB Local accepts it and ignores it"),
              new LeftOut(TableTags.TAGS, "DynamoDB Local has no tags"),
              new LeftOut(
                  TableWarmThroughput.WARM_THROUGHPUT, "DynamoDB Local accepts it and ignores it"));
      assertThat(space.provisioner().plan(space.specFor(spec)).isEmpty()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"timeToLife", "stream,TimeToLive", "primaryKey", "billing", "name"})
  void whatIsNoSettingOrOfEveryTableIsRefused(String settings) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LeaveOut.settings(leavingOut(settings)))
        .withMessageStartingWith("setting ddbkit.leave-out names '")
        .withMessageContaining("which is not a setting that can be left out")
        .withMessageContaining("stream, tableKey, tags, timeToLive");
    assertThatThrownBy(() -> Engines.start(leavingOut(settings)))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("-> correct this setting");
  }

  @Test
  void anEngineThatDoesNotHeedItIsNotUsed() {
    var provider =
        new EngineProvider() {
          @Override
          public String name() {
            return "own";
          }

          @Override
          public Engine start(EngineSettings settings) {
            return EmbeddedEngine.start();
          }
        };

    assertThatThrownBy(() -> Engines.started(provider, leavingOut("stream")))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("it does not support ddbkit.leave-out")
        .hasMessageContaining("settings(settings)");
  }
}
