package io.ddbkit.testkit.simulated;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.provisioner.report.IncompleteException;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.testkit.simulated.setting.Quotas;
import io.ddbkit.testkit.simulated.setting.SimulatedSettings;
import io.ddbkit.traits.ContributorInsights;
import io.ddbkit.traits.ContributorInsights.Mode;
import io.ddbkit.traits.KinesisDestination;
import io.ddbkit.traits.KinesisDestination.Precision;
import io.ddbkit.traits.ResourcePolicy;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * Contributor insights, a resource policy and a Kinesis destination on a control plane that is as
 * late, slow and strict as AWS: made with a table, changed one by one, all at once, and back.
 */
class SideSettingsTest {
  private static final TableSpec KEYS =
      TableSpec.named("orders").partitionKey("id", STRING).sortKey("at", NUMBER);
  private static final TableSpec BARE =
      KEYS.globalIndex("by-mail", index -> index.partitionKey("mail", STRING));

  private static final ContributorInsights INSIGHTS = ContributorInsights.on().everyIndex();
  private static final ContributorInsights OTHER_INSIGHTS =
      ContributorInsights.on().mode(Mode.THROTTLED_KEYS).everyIndex();
  private static final ResourcePolicy POLICY = policy("dynamodb:GetItem");
  private static final ResourcePolicy OTHER_POLICY = policy("dynamodb:Query");
  private static final KinesisDestination STREAM = to("orders").precision(Precision.MILLISECOND);
  private static final KinesisDestination OTHER_STREAM = to("orders-too");

  private static final TableSpec ALL = BARE.with(INSIGHTS, POLICY, STREAM);
  private static final TableSpec OTHERS = BARE.with(OTHER_INSIGHTS, OTHER_POLICY, OTHER_STREAM);
  private static final TableSpec OFF =
      BARE.with(
          ContributorInsights.off().everyIndex(), ResourcePolicy.off(), KinesisDestination.off());

  @AutoClose private final SimulatedEngine engine = SimulatedEngine.start();
  private final SimulatedSpace space = engine.space("shop");

  /** As people write one: DynamoDB returns it otherwise. */
  private static ResourcePolicy policy(String action) {
    return ResourcePolicy.json(
        """
        {
          "Statement": {
            "Resource": ["*"],
            "Action": ["%s"],
            "Principal": {"AWS": "123456789012"},
            "Effect": "Allow"
          },
          "Version": "2012-10-17"
        }
        """
            .formatted(action));
  }

  private static KinesisDestination to(String stream) {
    return KinesisDestination.to("arn:aws:kinesis:us-east-1:123456789012:stream/" + stream);
  }

  private Outcome apply(TableSpec spec) {
    return apply(space, spec);
  }

  private static Outcome apply(SimulatedSpace space, TableSpec spec) {
    var plan = space.provisioner().plan(spec);
    return space.provisioner().apply(plan, plan.permits().toArray(Permit[]::new));
  }

  private List<String> steps(TableSpec spec) {
    return space.provisioner().plan(spec).steps().stream().map(Step::title).toList();
  }

  @Test
  void areMadeWithTheTable() {
    assertThat(steps(ALL))
        .containsExactlyInAnyOrder(
            "create the table",
            "switch on contributor insights",
            "switch on contributor insights of index by-mail",
            "connect the Kinesis data stream");

    assertThat(apply(ALL).kind()).isEqualTo(Outcome.Kind.CREATED);
    assertThat(steps(ALL)).isEmpty();
    assertThat(space.provisioner().verify(ALL).kind()).isEqualTo(Outcome.Kind.UNCHANGED);
  }

  @Test
  void areChangedOneByOne() {
    apply(ALL);

    assertThat(Stream.of(BARE.with(OTHER_INSIGHTS), BARE.with(OTHER_POLICY)))
        .allSatisfy(this::isReached);
    isReached(BARE.with(STREAM.precision(Precision.MICROSECOND)));
    isReached(BARE.with(OTHER_STREAM));
    assertThat(steps(OTHERS)).isEmpty();
  }

  @Test
  void areChangedAllAtOnceAndBack() {
    apply(ALL);

    isReached(OTHERS);
    isReached(ALL);
    isReached(OFF);
    isReached(ALL);
  }

  private void isReached(TableSpec spec) {
    assertThat(steps(spec)).isNotEmpty();
    assertThat(apply(spec).kind()).isEqualTo(Outcome.Kind.UPDATED);
    assertThat(steps(spec)).isEmpty();
  }

  /** An index of its own takes minutes; nothing else waits for it. */
  @Test
  void ofAnIndexThatIsAddedComeOnceItIsFilled() {
    apply(ALL);

    isReached(ALL.globalIndex("by-day", index -> index.partitionKey("dayOfOrder", STRING)));
  }

  @Test
  void ofAnIndexThatIsGoneAreForgotten() {
    apply(ALL);
    apply(KEYS.withoutGlobalIndex("by-mail"));

    assertThat(steps(ALL))
        .containsExactly(
            "add global index by-mail", "switch on contributor insights of index by-mail");
    isReached(ALL);
  }

  /** A table with a sort key takes four rules. */
  @Test
  void beyondTheQuotaOfRulesEndARunAtOnce() {
    try (var small =
        SimulatedEngine.start(SimulatedSettings.DEFAULTS.with(Quotas.INSIGHTS_RULES, 3))) {
      var crowded = small.space("crowded");

      assertThatThrownBy(() -> apply(crowded, BARE.with(ContributorInsights.on())))
          .isInstanceOf(IncompleteException.class)
          .hasMessageContaining("switch on contributor insights, failed")
          .hasMessageContaining(
              "FAILED: LimitExceededException: Amazon CloudWatch Contributor Insights rule limit"
                  + " reached");
      assertThat(apply(crowded, BARE.with(ContributorInsights.on().mode(Mode.THROTTLED_KEYS))))
          .extracting(outcome -> outcome.plan().steps().stream().map(Step::title).toList())
          .isEqualTo(
              List.of(
                  "switch off contributor insights, which failed",
                  "switch on contributor insights"));
    }
  }
}
