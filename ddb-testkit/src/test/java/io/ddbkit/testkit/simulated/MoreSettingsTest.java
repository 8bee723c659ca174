package io.ddbkit.testkit.simulated;

import static io.ddbkit.spec.ScalarType.STRING;
import static io.ddbkit.testkit.assertion.DdbAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.provisioner.report.ControlPlaneException;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.MaximumUnits;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.traits.OnDemand;
import io.ddbkit.traits.ProvisionedCapacity;
import io.ddbkit.traits.StorageClass;
import io.ddbkit.traits.TableTags;
import io.ddbkit.traits.TableWarmThroughput;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tags, storage class, warm throughput and maxima: made, changed alone and together, and back. */
class MoreSettingsTest {
  private static final TableSpec PLAIN =
      TableSpec.named("orders")
          .partitionKey("id", STRING)
          .globalIndex("by-mail", index -> index.partitionKey("mail", STRING));
  private static final TableSpec ALL =
      PLAIN.with(
          TableTags.of("team", "shop").and("stage", "live"),
          StorageClass.infrequentAccess(),
          TableWarmThroughput.of(20_000, 8_000).index("by-mail", 15_000, 5_000),
          OnDemand.on().max(4_000, 1_000).index("by-mail", 500, 200));
  private static final TableSpec BACK =
      PLAIN.with(
          TableTags.of("team", "mail").without("stage"),
          StorageClass.standard(),
          TableWarmThroughput.of(13_000, 5_000),
          OnDemand.on().withoutMax().index("by-mail", i -> i.withoutRead().write(100)));

  private final SimulatedEngine engine = SimulatedEngine.start();
  private final SimulatedSpace space = engine.space();

  @AfterEach
  void close() {
    space.close();
    engine.close();
  }

  private Outcome.Kind apply(TableSpec spec) {
    var plan = space.provisioner().plan(spec);
    return space.provisioner().apply(plan, plan.permits().toArray(Permit[]::new)).kind();
  }

  @Test
  void areMadeByOneSpec() {
    space.provisioner().createMissing(ALL);

    assertThat(space.provisioner().plan(ALL)).isEmpty();
  }

  static Stream<Trait> changes() {
    return Stream.of(
        TableTags.of("team", "mail"),
        TableTags.of().without("stage"),
        StorageClass.standard(),
        TableWarmThroughput.of(30_000, 8_000),
        TableWarmThroughput.of().index("by-mail", 16_000, 5_000),
        OnDemand.on().withoutMaxRead(),
        OnDemand.on().max(5_000, 2_000),
        OnDemand.on().index("by-mail", i -> i.withoutRead().withoutWrite()));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void areChangedAlone(Trait change) {
    space.provisioner().createMissing(ALL);
    var spec = PLAIN.with(change);

    assertThat(space.provisioner().plan(spec).steps()).hasSize(1);
    assertThat(apply(spec)).isEqualTo(Outcome.Kind.UPDATED);
    assertThat(space.provisioner().plan(spec)).isEmpty();
  }

  @Test
  void areChangedAllAtOnceAndBack() {
    space.provisioner().createMissing(PLAIN);

    assertThat(apply(ALL)).isEqualTo(Outcome.Kind.UPDATED);
    assertThat(space.provisioner().plan(ALL)).isEmpty();
    assertThat(apply(BACK)).isEqualTo(Outcome.Kind.UPDATED);
    assertThat(space.provisioner().plan(BACK)).isEmpty();

    var live = space.provisioner().read(BACK).orElseThrow();
    assertThat(live.get(TableTags.TAGS)).contains(Map.of("team", "mail"));
    assertThat(live.get(StorageClass.STORAGE_CLASS)).contains(StorageClass.Tier.STANDARD);
    assertThat(live.get(TableWarmThroughput.WARM_THROUGHPUT).orElseThrow().read())
        .hasToString("Optional[at least 20000]");
    assertThat(live.get(CoreSettings.BILLING).orElseThrow().toString())
        .doesNotContain("4000")
        .contains(MaximumUnits.atMost(100).toString());
  }

  /** DynamoDB says so only when it refuses: two changes in 30 days. */
  @Test
  void aClassThatWasChangedTooOftenIsRefusedAtOnce() {
    space.provisioner().createMissing(PLAIN);
    apply(PLAIN.with(StorageClass.infrequentAccess()));
    apply(PLAIN.with(StorageClass.standard()));

    assertThatThrownBy(() -> apply(PLAIN.with(StorageClass.infrequentAccess())))
        .isInstanceOf(ControlPlaneException.class)
        .hasMessageContaining("Updates to TableClass are limited to 2 times in 30 day(s)");
  }

  @Test
  void maximaComeBackWithTheBillingMode() {
    space.provisioner().createMissing(ALL);

    apply(PLAIN.with(ProvisionedCapacity.of(5, 5).index("by-mail", 5, 5)));
    assertThat(apply(ALL)).isEqualTo(Outcome.Kind.UPDATED);

    assertThat(space.provisioner().plan(ALL)).isEmpty();
  }

  /** An index that is added is warm from the beginning, and nothing is raised for it. */
  @Test
  void anIndexIsAddedWarm() {
    var bare = TableSpec.named("orders").partitionKey("id", STRING);
    var spec = PLAIN.with(TableWarmThroughput.of().index("by-mail", 15_000, 5_000));
    space.provisioner().createMissing(bare);

    var plan = space.provisioner().plan(spec);
    space.provisioner().apply(plan);

    assertThat(plan.steps()).hasSize(1);
    assertThat(space.provisioner().plan(spec)).isEmpty();
  }
}
