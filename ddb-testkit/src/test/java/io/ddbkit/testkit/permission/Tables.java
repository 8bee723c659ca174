package io.ddbkit.testkit.permission;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;

import io.ddbkit.spec.LocalIndex;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.VectorDistance;
import io.ddbkit.traits.ContributorInsights;
import io.ddbkit.traits.DeletionProtection;
import io.ddbkit.traits.Encryption;
import io.ddbkit.traits.KinesisDestination;
import io.ddbkit.traits.KinesisDestination.Precision;
import io.ddbkit.traits.OnDemand;
import io.ddbkit.traits.PointInTimeRecovery;
import io.ddbkit.traits.ResourcePolicy;
import io.ddbkit.traits.StorageClass;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.TableTags;
import io.ddbkit.traits.TableWarmThroughput;
import io.ddbkit.traits.TimeToLive;
import java.time.Duration;

/** One table in three forms, between which every call of every handler is made. */
final class Tables {
  private static final String KEY = "arn:aws:kms:us-east-1:123456789012:key/";
  private static final String STREAM = "arn:aws:kinesis:us-east-1:123456789012:stream/orders";

  private static final TableSpec KEYS =
      TableSpec.named("orders")
          .partitionKey("id", STRING)
          .sortKey("placed", NUMBER)
          .localIndex("by-sum", LocalIndex.sortedBy("sum", NUMBER))
          .globalIndex("by-mail", index -> index.partitionKey("mail", STRING));

  /** With every setting. */
  static final TableSpec FULL =
      KEYS.vectorIndex("by-text", index -> index.vectorAttribute("text", 8, VectorDistance.COSINE))
          .with(
              OnDemand.on().max(20_000, 9_000),
              Streams.on(),
              Encryption.customerManaged(KEY + "one"),
              DeletionProtection.on(),
              PointInTimeRecovery.on(Duration.ofDays(10)),
              TimeToLive.on("gone"),
              TableTags.of("team", "shop"),
              StorageClass.infrequentAccess(),
              TableWarmThroughput.of(13_000, 5_000),
              ContributorInsights.on().everyIndex(),
              policy("dynamodb:GetItem"),
              KinesisDestination.to(STREAM));

  /** With other values of what is switched on. */
  static final TableSpec CHANGED =
      KEYS.globalIndex("by-day", index -> index.partitionKey("dayOfOrder", STRING))
          .with(
              OnDemand.on().max(30_000, 9_000),
              Streams.of(Streams.View.KEYS_ONLY),
              Encryption.customerManaged(KEY + "two"),
              PointInTimeRecovery.on(Duration.ofDays(5)),
              TimeToLive.on("over"),
              TableTags.of("team", "market"),
              ContributorInsights.on().mode(ContributorInsights.Mode.THROTTLED_KEYS).everyIndex(),
              policy("dynamodb:Query"),
              KinesisDestination.to(STREAM).precision(Precision.MICROSECOND));

  /** With the other data stream, which is disconnected from one and connected to the other. */
  static final TableSpec CONNECTED = KEYS.with(KinesisDestination.to(STREAM + "-two"));

  /** With everything switched off. */
  static final TableSpec OFF =
      KEYS.with(
          Streams.off(),
          Encryption.awsOwned(),
          DeletionProtection.off(),
          PointInTimeRecovery.off(),
          TimeToLive.off(),
          TableTags.of("cost", "none").without("team"),
          ContributorInsights.off(),
          ResourcePolicy.off(),
          KinesisDestination.off());

  private Tables() {}

  private static ResourcePolicy policy(String action) {
    return ResourcePolicy.json(
        """
        {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Resource": "*",
          "Principal": {"AWS": "arn:aws:iam::123456789012:root"}, "Action": "%s"}]}
        """
            .formatted(action));
  }
}
