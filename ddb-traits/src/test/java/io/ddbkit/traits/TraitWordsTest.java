package io.ddbkit.traits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.ddbkit.spec.trait.Trait;
import io.ddbkit.traits.ContributorInsights.Mode;
import io.ddbkit.traits.KinesisDestination.Precision;
import io.ddbkit.traits.Streams.View;
import io.ddbkit.traits.scaling.Scaler;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A trait prints as the call that makes it, so that people find it in their code. */
class TraitWordsTest {

  @ParameterizedTest(name = "{1}")
  @MethodSource("words")
  void aTraitReadsAsItsCall(Trait trait, String words) {
    assertThat(trait).hasToString(words);
  }

  static Stream<Arguments> words() {
    return Stream.of(
        arguments(Streams.on(), "Streams.on()"),
        arguments(Streams.of(View.KEYS_ONLY), "Streams.of(KEYS_ONLY)"),
        arguments(Streams.off(), "Streams.off()"),
        arguments(Encryption.awsOwnedForNewTable(), "Encryption.awsOwnedForNewTable()"),
        arguments(Encryption.awsOwned(), "Encryption.awsOwned()"),
        arguments(Encryption.awsManaged(), "Encryption.awsManaged()"),
        arguments(
            Encryption.customerManaged("alias/prod-key"),
            "Encryption.customerManaged(\"alias/prod-key\")"),
        arguments(ProvisionedCapacity.of(), "ProvisionedCapacity.of()"),
        arguments(ProvisionedCapacity.of(100, 50), "ProvisionedCapacity.of(100, 50)"),
        arguments(ProvisionedCapacity.of().read(7), "ProvisionedCapacity.of().read(7)"),
        arguments(ProvisionedCapacity.of().write(7), "ProvisionedCapacity.of().write(7)"),
        arguments(
            ProvisionedCapacity.of(100, 50).index("by-mail", 10, 5),
            "ProvisionedCapacity.of(100, 50).index(\"by-mail\", 10, 5)"),
        arguments(Protection.onForNewTable(), "Protection.onForNewTable()"),
        arguments(
            Protection.deletionProtectionAndRecovery(),
            "Protection.deletionProtectionAndRecovery()"),
        arguments(Protection.off(), "Protection.off()"),
        arguments(
            Protection.onForNewTable().deletionProtection(true),
            "Protection.onForNewTable().deletionProtection(true)"),
        arguments(Protection.deletionProtectionOnly(), "Protection.deletionProtectionOnly()"),
        arguments(Protection.recoveryOnly(), "Protection.recoveryOnly()"),
        arguments(DeletionProtection.on(), "DeletionProtection.on()"),
        arguments(PointInTimeRecovery.on(), "PointInTimeRecovery.on()"),
        arguments(
            PointInTimeRecovery.on(Duration.ofDays(7)),
            "PointInTimeRecovery.on(Duration.ofDays(7))"),
        arguments(PointInTimeRecovery.off(), "PointInTimeRecovery.off()"),
        arguments(
            Protection.onForNewTable().recovery(true), "Protection.onForNewTable().recovery(true)"),
        arguments(
            Protection.onForNewTable().recoveryPeriod(Duration.ofDays(7)),
            "Protection.onForNewTable().recoveryPeriod(Duration.ofDays(7))"),
        arguments(OnDemand.on(), "OnDemand.on()"),
        arguments(OnDemand.on().max(10, 5), "OnDemand.on().max(10, 5)"),
        arguments(OnDemand.on().maxWrite(5), "OnDemand.on().maxWrite(5)"),
        arguments(OnDemand.on().withoutMax(), "OnDemand.on().withoutMax()"),
        arguments(
            OnDemand.on().withoutMaxRead().maxWrite(5),
            "OnDemand.on().withoutMaxRead().maxWrite(5)"),
        arguments(
            OnDemand.on().maxRead(5).withoutMaxWrite(),
            "OnDemand.on().maxRead(5).withoutMaxWrite()"),
        arguments(
            OnDemand.on().index("by-mail", i -> i.withoutRead().write(5)),
            "OnDemand.on().index(\"by-mail\", i -> i.withoutRead().write(5))"),
        arguments(
            OnDemand.on().index("by-mail", i -> i.withoutRead().withoutWrite()),
            "OnDemand.on().index(\"by-mail\", i -> i.withoutRead().withoutWrite())"),
        arguments(
            OnDemand.on().maxRead(7).index("by-mail", 10, 5),
            "OnDemand.on().maxRead(7).index(\"by-mail\", 10, 5)"),
        arguments(TableWarmThroughput.of(20_000, 8_000), "TableWarmThroughput.of(20000, 8000)"),
        arguments(
            TableWarmThroughput.of().read(7).index("by-mail", 1, 2),
            "TableWarmThroughput.of().read(7).index(\"by-mail\", 1, 2)"),
        arguments(TableWarmThroughput.of().write(7), "TableWarmThroughput.of().write(7)"),
        arguments(
            TableWarmThroughput.of().index("by-mail", i -> i.write(7)),
            "TableWarmThroughput.of().index(\"by-mail\", i -> i.write(7))"),
        arguments(
            OnDemand.on().index("by-mail", i -> i.read(7)),
            "OnDemand.on().index(\"by-mail\", i -> i.read(7))"),
        arguments(
            ProvisionedCapacity.of().index("by-mail", i -> i.write(7)),
            "ProvisionedCapacity.of().index(\"by-mail\", i -> i.write(7))"),
        arguments(
            GlobalIndexes.of().throughput("by-mail", i -> i.read(7)),
            "GlobalIndexes.of().throughput(\"by-mail\", i -> i.read(7))"),
        arguments(
            Autoscaling.on().read(Scaler.on().minimum(5).scaleInCooldown(Duration.ofMinutes(1))),
            "Autoscaling.on().read(Scaler.on().minimum(5).scaleInCooldown(Duration.ofMinutes(1)))"),
        arguments(
            Autoscaling.on().write(Scaler.on().maximum(9).scaleOutCooldown(Duration.ofMinutes(1))),
            "Autoscaling.on().write(Scaler.on().maximum(9).scaleOutCooldown(Duration.ofMinutes(1)))"),
        arguments(StorageClass.standard(), "StorageClass.standard()"),
        arguments(StorageClass.infrequentAccess(), "StorageClass.infrequentAccess()"),
        arguments(Autoscaling.on(), "Autoscaling.on()"),
        arguments(Autoscaling.off(), "Autoscaling.off()"),
        arguments(
            Autoscaling.on()
                .read(5, 9)
                .write(6, 8)
                .target(60)
                .cooldowns(Duration.ofSeconds(1), Duration.ofSeconds(2))
                .seed(7, 8),
            "Autoscaling.on().read(5, 9).write(6, 8).target(60).cooldowns(Duration.ofSeconds(1), Duration.ofSeconds(2)).seed(7, 8)"),
        arguments(Autoscaling.on().readOnly(), "Autoscaling.on().readOnly()"),
        arguments(
            Autoscaling.on().writeOnly().write(1, 2),
            "Autoscaling.on().write(Scaler.between(1, 2)).writeOnly()"),
        arguments(
            Autoscaling.on()
                .write(
                    Scaler.on()
                        .target(50)
                        .cooldowns(Duration.ofSeconds(1), Duration.ofSeconds(2))
                        .seed(3)),
            "Autoscaling.on().write(Scaler.on().target(50).cooldowns(Duration.ofSeconds(1), Duration.ofSeconds(2)).seed(3))"),
        arguments(Autoscaling.on().read(Scaler.off()), "Autoscaling.on().read(Scaler.off())"),
        arguments(Autoscaling.on().everyIndex(), "Autoscaling.on().everyIndex()"),
        arguments(
            Autoscaling.ofIndexes().index("by-mail").index("by-name", s -> s.read(1, 2)),
            "Autoscaling.ofIndexes().index(\"by-mail\").index(\"by-name\", s -> s.read(1, 2))"),
        arguments(
            Autoscaling.on().everyIndex(s -> s.target(50)),
            "Autoscaling.on().everyIndex(s -> s.target(50))"),
        arguments(TimeToLive.on(), "TimeToLive.on()"),
        arguments(TimeToLive.on("ttl"), "TimeToLive.on(\"ttl\")"),
        arguments(TimeToLive.off(), "TimeToLive.off()"),
        arguments(TableTags.of(), "TableTags.of()"),
        arguments(
            TableTags.of("team", "orders").and("a", "\"b\"").without("c"),
            "TableTags.of(\"a\", \"\\\"b\\\"\").and(\"team\", \"orders\").without(\"c\")"),
        arguments(
            TableTags.of("a", "x".repeat(81)).and("b", "").and("c", "").and("d", "").and("e", ""),
            "TableTags.of(\"a\", \""
                + "x".repeat(80)
                + "..\").and(\"b\", \"\").and(\"c\", \"\")"
                + " and 2 more"),
        arguments(ContributorInsights.off(), "ContributorInsights.off()"),
        arguments(
            ContributorInsights.on()
                .mode(Mode.THROTTLED_KEYS)
                .everyIndex()
                .index("by-mail")
                .indexesOnly(),
            "ContributorInsights.on().mode(THROTTLED_KEYS).indexesOnly().index(\"by-mail\")"
                + ".everyIndex()"),
        arguments(ResourcePolicy.off(), "ResourcePolicy.off()"),
        arguments(
            ResourcePolicy.json("{ \"b\": [],\n\"a\": 1.5 }"),
            "ResourcePolicy.json(\"{\\\"a\\\":1.5,\\\"b\\\":[]}\")"),
        arguments(ResourcePolicy.json("no\n\\"), "ResourcePolicy.json(\"no\\n\\\\\")"),
        arguments(
            ResourcePolicy.onlyFromVpcEndpoint("vpce-1", "arn:1"),
            "ResourcePolicy.onlyFromVpcEndpoint(\"vpce-1\", \"arn:1\")"),
        arguments(KinesisDestination.off(), "KinesisDestination.off()"),
        arguments(
            KinesisDestination.to("arn:1").precision(Precision.MICROSECOND),
            "KinesisDestination.to(\"arn:1\").precision(MICROSECOND)"),
        arguments(
            TableKey.alias("alias/a")
                .description("d")
                .deletionWindow(Duration.ofDays(9))
                .rotation(true),
            "TableKey.alias(\"alias/a\").rotation(true).deletionWindow(Duration.ofDays(9)).description(\"d\")"),
        arguments(TableNaming.prefix("p-"), "TableNaming.prefix(\"p-\")"),
        arguments(TableNaming.exactly("n"), "TableNaming.exactly(\"n\")"));
  }
}
