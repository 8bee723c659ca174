package io.ddbkit.testkit.simulated;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.provisioner.plan.TablePlan;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.LocalIndex;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.VectorDistance;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.testkit.internal.Provisioned;
import io.ddbkit.traits.ContributorInsights;
import io.ddbkit.traits.ContributorInsights.Mode;
import io.ddbkit.traits.DeletionProtection;
import io.ddbkit.traits.Encryption;
import io.ddbkit.traits.KinesisDestination;
import io.ddbkit.traits.KinesisDestination.Precision;
import io.ddbkit.traits.OnDemand;
import io.ddbkit.traits.PointInTimeRecovery;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.ResourcePolicy;
import io.ddbkit.traits.StorageClass;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.TableTags;
import io.ddbkit.traits.TableWarmThroughput;
import io.ddbkit.traits.TimeToLive;
import io.ddbkit.traits.revision.Revision;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A table with every setting that DynamoDB holds in one region: made by one spec, each setting
 * changed alone and all at once, and back. All of it is planned, and nothing else.
 */
class EverySettingTest {
  private static final String KEY = "arn:aws:kms:us-east-1:123456789012:key/";
  private static final String STREAM = "arn:aws:kinesis:us-east-1:123456789012:stream/orders";

  private static final TableSpec KEYS =
      TableSpec.named("orders")
          .partitionKey("id", STRING)
          .sortKey("placed", NUMBER)
          .localIndex("by-sum", LocalIndex.sortedBy("sum", NUMBER));
  private static final TableSpec ONE =
      KEYS.globalIndex("by-mail", index -> index.partitionKey("mail", STRING));
  private static final TableSpec TABLE =
      ONE.vectorIndex("by-text", index -> index.vectorAttribute("text", 8, VectorDistance.COSINE));

  private static final Map<Setting<?>, Trait> TRAITS =
      Map.ofEntries(
          entry(CoreSettings.BILLING, OnDemand.on().max(20_000, 9_000)),
          entry(Streams.STREAM, Streams.on()),
          entry(Encryption.ENCRYPTION, Encryption.customerManaged(KEY + "one")),
          entry(Protection.DELETION_PROTECTION, DeletionProtection.on()),
          entry(Protection.RECOVERY, PointInTimeRecovery.on(Duration.ofDays(10))),
          entry(TimeToLive.TIME_TO_LIVE, TimeToLive.on("gone")),
          entry(TableTags.TAGS, TableTags.of("team", "shop")),
          entry(Revision.REVISION, Revision.of(1)),
          entry(StorageClass.STORAGE_CLASS, StorageClass.infrequentAccess()),
          entry(TableWarmThroughput.WARM_THROUGHPUT, TableWarmThroughput.of(13_000, 5_000)),
          entry(ContributorInsights.CONTRIBUTOR_INSIGHTS, ContributorInsights.on().everyIndex()),
          entry(ResourcePolicy.RESOURCE_POLICY, policy("dynamodb:GetItem")),
          entry(KinesisDestination.KINESIS_DESTINATION, KinesisDestination.to(STREAM)));

  private static final Map<Setting<?>, Trait> OTHERS =
      Map.ofEntries(
          entry(CoreSettings.BILLING, OnDemand.on().max(30_000, 9_000)),
          entry(Streams.STREAM, Streams.of(Streams.View.KEYS_ONLY)),
          entry(Encryption.ENCRYPTION, Encryption.customerManaged(KEY + "two")),
          entry(Protection.DELETION_PROTECTION, DeletionProtection.off()),
          entry(Protection.RECOVERY, PointInTimeRecovery.on(Duration.ofDays(5))),
          entry(TimeToLive.TIME_TO_LIVE, TimeToLive.on("over")),
          entry(TableTags.TAGS, TableTags.of("team", "market")),
          entry(Revision.REVISION, Revision.of(2)),
          entry(StorageClass.STORAGE_CLASS, StorageClass.standard()),
          entry(TableWarmThroughput.WARM_THROUGHPUT, TableWarmThroughput.of(14_000, 5_000)),
          entry(
              ContributorInsights.CONTRIBUTOR_INSIGHTS,
              ContributorInsights.on().mode(Mode.THROTTLED_KEYS).everyIndex()),
          entry(ResourcePolicy.RESOURCE_POLICY, policy("dynamodb:Query")),
          entry(
              KinesisDestination.KINESIS_DESTINATION,
              KinesisDestination.to(STREAM).precision(Precision.MICROSECOND)));

  private static final Map<Setting<?>, TableSpec> OTHER_INDEXES =
      Map.of(
          CoreSettings.GLOBAL_INDEXES,
          KEYS.withoutGlobalIndex("by-mail")
              .globalIndex("by-day", index -> index.partitionKey("dayOfOrder", STRING)),
          CoreSettings.VECTOR_INDEXES,
          ONE.withoutVectorIndex("by-text")
              .vectorIndex(
                  "by-note", index -> index.vectorAttribute("note", 8, VectorDistance.COSINE)));

  private static final TableSpec ALL = with(TRAITS);

  @AutoClose private final SimulatedEngine engine = SimulatedEngine.start();
  private final SimulatedSpace space = engine.space("shop");

  private static ResourcePolicy policy(String action) {
    return ResourcePolicy.json(
        """
        {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Resource": "*",
          "Principal": {"AWS": "arn:aws:iam::123456789012:root"}, "Action": "%s"}]}
        """
            .formatted(action));
  }

  private static TableSpec with(Map<Setting<?>, Trait> traits) {
    return with(TABLE, traits);
  }

  private static TableSpec with(TableSpec table, Map<Setting<?>, Trait> traits) {
    return table.with(traits.values().toArray(Trait[]::new));
  }

  private static TableSpec withOther(Setting<?> setting) {
    var traits =
        TRAITS.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    each -> each.getKey().equals(setting) ? OTHERS.get(setting) : each.getValue()));
    return with(traits);
  }

  /** Keys and local indexes are changed by another table only. */
  @Test
  void areAllThatCanBeChanged() {
    var changed = Stream.of(TRAITS.keySet(), OTHER_INDEXES.keySet()).flatMap(Set::stream);

    assertThat(changed)
        .containsAll(
            Provisioned.settings().stream()
                .filter(setting -> !setting.equals(CoreSettings.PRIMARY_KEY))
                .filter(setting -> !setting.equals(CoreSettings.LOCAL_INDEXES))
                .toList());
  }

  @Test
  void areMadeByOneSpec() {
    assertThat(apply(ALL).kind()).isEqualTo(Outcome.Kind.CREATED);

    assertThat(plan(ALL).steps()).isEmpty();
  }

  /**
   * A describe, and a read for each side setting: recovery, time to live, tags, policy, Kinesis,
   * and insights of the table and of its index.
   */
  @Test
  void costOneReadEachWhereNothingIsToBeDone() {
    apply(ALL);

    var outcome = space.provisioner().verify(ALL);

    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.UNCHANGED);
    assertThat(outcome.calls()).isEqualTo(new Outcome.Calls(8, 0));
  }

  static Stream<Setting<?>> settings() {
    return TRAITS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("settings")
  void isChangedAloneAndBack(Setting<?> setting) {
    apply(ALL);

    assertThat(settings(isReached(withOther(setting)))).containsExactly(setting);
    assertThat(settings(isReached(ALL))).isSubsetOf(setting); // raised warm throughput stays
  }

  @ParameterizedTest
  @MethodSource("indexes")
  void indexesAreChangedAlone(Setting<?> setting) {
    apply(ALL);

    var plan = plan(with(OTHER_INDEXES.get(setting), TRAITS));
    apply(plan);

    assertThat(settings(plan)).contains(setting);
    assertThat(plan(plan.spec()).steps()).isEmpty();
  }

  static Stream<Setting<?>> indexes() {
    return OTHER_INDEXES.keySet().stream();
  }

  @Test
  void areChangedAllAtOnceAndBack() {
    apply(ALL);
    var there = plan(with(OTHERS));

    assertThat(settings(there)).isEqualTo(TRAITS.keySet());
    apply(there);
    assertThat(plan(with(OTHERS)).steps()).isEmpty();

    var back = plan(ALL);
    apply(back);
    assertThat(settings(back)).isSubsetOf(TRAITS.keySet());
    assertThat(plan(ALL).steps()).isEmpty();
  }

  private TablePlan isReached(TableSpec spec) {
    var plan = plan(spec);
    apply(plan);
    assertThat(plan(spec).steps()).isEmpty();
    return plan;
  }

  private static Set<Setting<?>> settings(TablePlan plan) {
    return plan.steps().stream()
        .map(Step::settings)
        .flatMap(Set::stream)
        .collect(Collectors.toSet());
  }

  private TablePlan plan(TableSpec spec) {
    return space.provisioner().plan(spec);
  }

  private Outcome apply(TableSpec spec) {
    return apply(plan(spec));
  }

  private Outcome apply(TablePlan plan) {
    var permits = plan.permits().toArray(Permit[]::new);
    var outcome = space.provisioner().apply(plan, permits);
    while (outcome.nextRun().isPresent()) {
      space.clock().passTo(outcome.nextRun().get());
      outcome = space.provisioner().apply(plan(plan.spec()), permits);
    }
    return outcome;
  }
}
