package io.ddbkit.testkit.faulted;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static io.ddbkit.testkit.faulted.Scenario.change;

import io.ddbkit.spec.LocalIndex;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.VectorDistance;
import io.ddbkit.traits.ContributorInsights;
import io.ddbkit.traits.ContributorInsights.Mode;
import io.ddbkit.traits.DeletionProtection;
import io.ddbkit.traits.Encryption;
import io.ddbkit.traits.KinesisDestination;
import io.ddbkit.traits.KinesisDestination.Precision;
import io.ddbkit.traits.OnDemand;
import io.ddbkit.traits.PointInTimeRecovery;
import io.ddbkit.traits.ProvisionedCapacity;
import io.ddbkit.traits.ResourcePolicy;
import io.ddbkit.traits.StorageClass;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.TableTags;
import io.ddbkit.traits.TableWarmThroughput;
import io.ddbkit.traits.TimeToLive;
import java.time.Duration;
import java.util.List;

/** The plans that faults are injected into: each kind of write is in one of them. */
final class Scenarios {
  private static final String KEY = "arn:aws:kms:us-east-1:123456789012:key/";
  private static final String STREAM = "arn:aws:kinesis:us-east-1:123456789012:stream/";

  private static final TableSpec BARE =
      TableSpec.named("orders").partitionKey("id", STRING).sortKey("placed", NUMBER);
  private static final TableSpec BY_MAIL =
      BARE.globalIndex("by-mail", index -> index.partitionKey("mail", STRING));
  private static final TableSpec THREE_INDEXES =
      BY_MAIL
          .globalIndex("by-day", index -> index.partitionKey("dayOfOrder", STRING))
          .globalIndex("by-shop", index -> index.partitionKey("shopId", STRING));
  private static final TableSpec BY_TEXT =
      BARE.vectorIndex("by-text", index -> index.vectorAttribute("text", 8, VectorDistance.COSINE));

  private static final TableSpec WHOLE =
      BY_MAIL
          .localIndex("by-price", LocalIndex.sortedBy("price", NUMBER))
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
              KinesisDestination.to(STREAM + "one"))
          .suppress("local-index.collection-size", "an order is small");

  private static final TableSpec WHOLE_OTHERWISE =
      BARE.withoutGlobalIndex("by-mail")
          .localIndex("by-price", LocalIndex.sortedBy("price", NUMBER))
          .globalIndex("by-day", index -> index.partitionKey("dayOfOrder", STRING))
          .with(
              OnDemand.on().max(30_000, 9_000),
              Streams.of(Streams.View.KEYS_ONLY),
              Encryption.customerManaged(KEY + "two"),
              DeletionProtection.off(),
              PointInTimeRecovery.on(Duration.ofDays(5)),
              TimeToLive.off(),
              TableTags.of("team", "market"),
              StorageClass.standard(),
              TableWarmThroughput.of(14_000, 5_000),
              ContributorInsights.on().mode(Mode.THROTTLED_KEYS).everyIndex(),
              policy("dynamodb:Query"),
              KinesisDestination.to(STREAM + "one").precision(Precision.MICROSECOND))
          .suppress("local-index.collection-size", "an order is small");

  /** With all settings that DynamoDB holds in one region. */
  static final List<Scenario> ALL =
      List.of(
          Scenario.create("create the whole table", WHOLE),
          change(
              "to provisioned",
              BY_MAIL.onDemand(),
              BY_MAIL.with(ProvisionedCapacity.of(9, 5).index("by-mail", 4, 2))),
          change(
              "to on-demand",
              BY_MAIL.with(ProvisionedCapacity.of(9, 5).index("by-mail", 4, 2)),
              BY_MAIL.with(OnDemand.on().max(20_000, 9_000))),
          change(
              "another stream",
              BARE.with(Streams.on()),
              BARE.with(Streams.of(Streams.View.KEYS_ONLY))),
          change("three indexes", BARE, THREE_INDEXES),
          change(
              "another index",
              BY_MAIL,
              BARE.withoutGlobalIndex("by-mail")
                  .globalIndex("by-day", index -> index.partitionKey("dayOfOrder", STRING))),
          change("a vector index", BARE, BY_TEXT),
          change("time to live on", BARE, BARE.with(TimeToLive.on("gone"))),
          change("time to live off", BARE.with(TimeToLive.on("gone")), BARE.with(TimeToLive.off())),
          change("recovery", BARE, BARE.with(PointInTimeRecovery.on(Duration.ofDays(10)))),
          change(
              "tags",
              BARE.with(TableTags.of("team", "shop").and("old", "yes")),
              BARE.with(TableTags.of("team", "market").without("old"))),
          change("a policy", BARE, BARE.with(policy("dynamodb:GetItem"))),
          change(
              "no policy", BARE.with(policy("dynamodb:GetItem")), BARE.with(ResourcePolicy.off())),
          change(
              "insights",
              BY_MAIL.with(ContributorInsights.on()),
              BY_MAIL.with(ContributorInsights.on().mode(Mode.THROTTLED_KEYS).everyIndex())),
          change(
              "another Kinesis stream",
              BARE.with(KinesisDestination.to(STREAM + "one")),
              BARE.with(KinesisDestination.to(STREAM + "two").precision(Precision.MICROSECOND))),
          change("warm throughput", BARE, BARE.with(TableWarmThroughput.of(13_000, 5_000))),
          change(
              "key, class and protection",
              BARE,
              BARE.with(
                  Encryption.customerManaged(KEY + "one"),
                  StorageClass.infrequentAccess(),
                  DeletionProtection.on())),
          change("everything", WHOLE, WHOLE_OTHERWISE),
          change(
              "replace the table",
              BY_MAIL.with(DeletionProtection.on(), TimeToLive.on("gone")),
              TableSpec.named("orders")
                  .partitionKey("customer", STRING)
                  .with(
                      DeletionProtection.on(),
                      TimeToLive.on("gone"),
                      PointInTimeRecovery.on(Duration.ofDays(10)),
                      TableTags.of("team", "shop"))));

  /** With what DynamoDB Local does. */
  static final List<Scenario> OF_LOCAL =
      List.of(
          Scenario.create("create", BY_MAIL.with(Streams.on(), TimeToLive.on("gone"))),
          change(
              "to provisioned",
              BY_MAIL.onDemand(),
              BY_MAIL.with(ProvisionedCapacity.of(9, 5).index("by-mail", 4, 2))),
          change(
              "stream, time to live and three indexes",
              BARE,
              THREE_INDEXES.with(Streams.on(), TimeToLive.on("gone"))),
          change(
              "replace the table",
              BY_MAIL,
              TableSpec.named("orders")
                  .partitionKey("customer", STRING)
                  .with(TimeToLive.on("gone"))));

  /** What many make at the same time: a table with all that CreateTable does not carry. */
  static final Scenario ABSENT =
      Scenario.create(
          "an absent table",
          BY_MAIL.with(
              Streams.on(),
              TimeToLive.on("gone"),
              PointInTimeRecovery.on(Duration.ofDays(10)),
              TableTags.of("team", "shop")));

  /** What many change at the same time. */
  static final Scenario THREE = change("a table that needs three indexes", BARE, THREE_INDEXES);

  private Scenarios() {}

  private static ResourcePolicy policy(String action) {
    return ResourcePolicy.json(
        """
        {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Resource": "*",
          "Principal": {"AWS": "arn:aws:iam::123456789012:root"}, "Action": "%s"}]}
        """
            .formatted(action));
  }
}
