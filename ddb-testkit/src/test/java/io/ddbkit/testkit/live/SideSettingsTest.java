package io.ddbkit.testkit.live;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.ddbkit.provisioner.plan.LeftOut;
import io.ddbkit.provisioner.report.ControlPlaneException;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.testkit.engine.EmbeddedEngine;
import io.ddbkit.traits.ContributorInsights;
import io.ddbkit.traits.KinesisDestination;
import io.ddbkit.traits.ResourcePolicy;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What DynamoDB Local has no operation for. */
class SideSettingsTest extends EmbeddedTest {
  private static final TableSpec BARE =
      TableSpec.named("orders")
          .partitionKey("id", STRING)
          .globalIndex("by-mail", index -> index.partitionKey("mail", STRING));
  private static final ContributorInsights INSIGHTS = ContributorInsights.on().everyIndex();
  private static final ResourcePolicy POLICY =
      ResourcePolicy.json("{\"Version\": \"2012-10-17\", \"Statement\": []}");
  private static final KinesisDestination STREAM =
      KinesisDestination.to("arn:aws:kinesis:eu-west-1:111122223333:stream/orders");

  @Test
  void isLeftOutByTheEngineAndThatIsTold() {
    var spec = BARE.with(INSIGHTS, POLICY, STREAM);
    try (var engine = EmbeddedEngine.start();
        var space = engine.space("side")) {
      var outcome = space.provisioner().createMissing(spec);

      assertThat(outcome.plan().leftOut())
          .extracting(LeftOut::setting, LeftOut::why)
          .containsExactly(
              tuple(
                  ContributorInsights.CONTRIBUTOR_INSIGHTS,
                  "DynamoDB Local has no contributor insights"),
              tuple(
                  KinesisDestination.KINESIS_DESTINATION,
                  "DynamoDB Local has no Kinesis destinations"),
              tuple(ResourcePolicy.RESOURCE_POLICY, "DynamoDB Local has no resource policies"));
      assertThat(space.provisioner().verify(spec).kind()).isEqualTo(Outcome.Kind.UNCHANGED);
    }
  }

  static Stream<Arguments> lacking() {
    return Stream.of(
        Arguments.of(INSIGHTS, "dynamodb:UpdateContributorInsights"),
        Arguments.of(POLICY, "dynamodb:GetResourcePolicy"),
        Arguments.of(STREAM, "dynamodb:EnableKinesisStreamingDestination"));
  }

  @ParameterizedTest
  @MethodSource("lacking")
  void isNotOfferedWhereNobodyLeavesItOut(Trait trait, String action) {
    assertThatThrownBy(() -> provisioner().createMissing(BARE.with(trait)))
        .isInstanceOf(ControlPlaneException.class)
        .hasMessageContaining(action)
        .hasMessageContaining("is not offered by this endpoint")
        .hasMessageContaining("TableProvisioner.Builder.leaveOut(setting, why)");
  }
}
