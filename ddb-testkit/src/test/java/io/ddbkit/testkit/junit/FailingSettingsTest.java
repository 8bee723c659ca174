package io.ddbkit.testkit.junit;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.provisioner.report.ControlPlaneException;
import io.ddbkit.provisioner.report.ControlPlaneException.Kind;
import io.ddbkit.provisioner.report.IncompleteException;
import io.ddbkit.provisioner.report.RunProgress;
import io.ddbkit.provisioner.report.SeveralTablesException;
import io.ddbkit.provisioner.report.TableDiffersException;
import io.ddbkit.spec.TableName;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.testkit.engine.Engines;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.TimeToLive;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which settings a failure is about, so that the way to leave them out can be told. */
class FailingSettingsTest {
  private static final TableSpec ORDERS =
      TableSpec.named("orders")
          .partitionKey("id", STRING)
          .with(Streams.on(), Protection.deletionProtectionAndRecovery(), TimeToLive.on());

  private static Set<Setting<?>> of(RuntimeException failure) {
    return new FailingSettings(List.of(ORDERS)).of(failure);
  }

  private static ControlPlaneException refused(String action, Kind kind) {
    return new ControlPlaneException(
        TableName.logical("orders"), action, kind, "no", new IllegalStateException("no"));
  }

  static Stream<Arguments> actions() {
    return Stream.of(
        Arguments.of("dynamodb:UpdateTimeToLive", TimeToLive.TIME_TO_LIVE),
        Arguments.of("dynamodb:DescribeTimeToLive", TimeToLive.TIME_TO_LIVE),
        Arguments.of("dynamodb:UpdateContinuousBackups", Protection.RECOVERY),
        Arguments.of("dynamodb:DescribeContinuousBackups", Protection.RECOVERY));
  }

  @ParameterizedTest
  @MethodSource("actions")
  void aRefusedCallOfOneSettingIsAboutIt(String action, Setting<?> setting) {
    assertThat(of(refused(action, Kind.NOT_OFFERED))).isEqualTo(Set.of(setting));
    assertThat(of(refused(action, Kind.REFUSED))).isEqualTo(Set.of(setting));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dynamodb:CreateTable", "dynamodb:DescribeTable", "dynamodb:UpdateTable"})
  void aRefusedCallOfManyTellsNone(String action) {
    assertThat(of(refused(action, Kind.REFUSED))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"UNREACHABLE", "DENIED"})
  void whereNothingIsAnsweredNoSettingIsToBlame(Kind kind) {
    assertThat(of(refused("dynamodb:UpdateTimeToLive", kind))).isEmpty();
  }

  @Test
  void whatIsLeftToDoTells() {
    try (var space = Engines.shared().space("culprits")) {
      var plan = space.provisioner().plan(space.specFor(ORDERS));
      var timedOut =
          new IncompleteException(
              TableName.logical("orders"),
              IncompleteException.Kind.TIMED_OUT,
              "late",
              RunProgress.allLeft(plan.steps()),
              null);

      assertThat(plan.steps()).anyMatch(Step.Create.class::isInstance);
      assertThat(of(timedOut)).isEqualTo(Set.of(TimeToLive.TIME_TO_LIVE));
      assertThat(of(new TableDiffersException(plan, "it stands otherwise")))
          .isEqualTo(Set.of(TimeToLive.TIME_TO_LIVE));
    }
  }

  @Test
  void ofSeveralTablesEveryFailureTells() {
    var failures =
        Arrays.<RuntimeException>asList(
            refused("dynamodb:UpdateTimeToLive", Kind.REFUSED),
            refused("dynamodb:UpdateContinuousBackups", Kind.REFUSED),
            new IllegalStateException("something else"));

    assertThat(of(new SeveralTablesException(failures, List.of())))
        .isEqualTo(Set.of(TimeToLive.TIME_TO_LIVE, Protection.RECOVERY));
  }
}
