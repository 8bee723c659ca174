package io.ddbkit.testkit.converging;

import io.ddbkit.traits.ContributorInsights;
import io.ddbkit.traits.ContributorInsights.Mode;
import io.ddbkit.traits.DeletionProtection;
import io.ddbkit.traits.Encryption;
import io.ddbkit.traits.KinesisDestination;
import io.ddbkit.traits.KinesisDestination.Precision;
import io.ddbkit.traits.PointInTimeRecovery;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.ResourcePolicy;
import io.ddbkit.traits.StorageClass;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.TableTags;
import io.ddbkit.traits.TimeToLive;
import io.ddbkit.traits.revision.Revision;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What a table has by a trait of its own. */
final class TraitFacets {
  private static final String KEY = "arn:aws:kms:us-east-1:123456789012:key/";
  private static final String STREAM = "arn:aws:kinesis:us-east-1:123456789012:stream/";

  private TraitFacets() {}

  static List<Facet> ofTable() {
    return List.of(
        stream(),
        timeToLive(),
        recovery(),
        Facet.of(
                "deletionProtection",
                Protection.DELETION_PROTECTION,
                List.of(Part.of(DeletionProtection.on())))
            .off(Part.off(DeletionProtection.off())),
        encryption(),
        Facet.of(
                "storageClass",
                StorageClass.STORAGE_CLASS,
                List.of(Part.of(StorageClass.infrequentAccess())))
            .off(Part.off(StorageClass.standard())),
        tag("team"),
        tag("owner"),
        Facet.of(
            "revision",
            Revision.REVISION,
            List.of(Part.of(Revision.of(1)), Part.of(Revision.of(2)), Part.of(Revision.of(5)))),
        policy(),
        kinesis(),
        insights());
  }

  private static Facet stream() {
    return Facet.of(
            "stream",
            Streams.STREAM,
            List.of(
                Part.any(Streams.on()),
                Part.of(Streams.of(Streams.View.KEYS_ONLY)),
                Part.of(Streams.of(Streams.View.NEW_IMAGE)),
                Part.of(Streams.of(Streams.View.OLD_IMAGE))))
        .off(Part.off(Streams.off()));
  }

  private static Facet timeToLive() {
    return Facet.of(
            "timeToLive",
            TimeToLive.TIME_TO_LIVE,
            List.of(
                Part.any(TimeToLive.on()),
                Part.of(TimeToLive.on("gone")),
                Part.of(TimeToLive.on("over"))))
        .off(Part.off(TimeToLive.off()));
  }

  private static Facet recovery() {
    return Facet.of(
            "recovery",
            Protection.RECOVERY,
            List.of(
                Part.any(PointInTimeRecovery.on()),
                Part.of(PointInTimeRecovery.on(Duration.ofDays(5))),
                Part.of(PointInTimeRecovery.on(Duration.ofDays(12)))))
        .off(Part.off(PointInTimeRecovery.off()));
  }

  /** DynamoDB tells the ARN of a key alone, so that any key is as good as an alias. */
  private static Facet encryption() {
    return Facet.of(
            "encryption",
            Encryption.ENCRYPTION,
            List.of(
                Part.any(Encryption.awsManaged()),
                Part.any(Encryption.customerManaged("alias/shop")),
                Part.of(Encryption.customerManaged(KEY + "one")),
                Part.of(Encryption.customerManaged(KEY + "two"))))
        .off(Part.off(Encryption.awsOwned()));
  }

  private static Facet tag(String key) {
    return Facet.of(
            "tags[" + key + "]",
            TableTags.TAGS,
            Stream.of("shop", "market").map(it -> Part.of(TableTags.of(key, it))).toList())
        .off(Part.off(TableTags.of().without(key)));
  }

  private static Facet policy() {
    return Facet.of(
            "resourcePolicy",
            ResourcePolicy.RESOURCE_POLICY,
            Stream.of(
                    statement("Allow", "dynamodb:GetItem"),
                    statement("Allow", "dynamodb:Query"),
                    statement("Allow", "dynamodb:Query")
                        + ", "
                        + statement("Deny", "dynamodb:Scan"))
                .map(
                    it ->
                        ResourcePolicy.json(
                            "{\"Version\": \"2012-10-17\", \"Statement\": [" + it + "]}"))
                .map(Part::of)
                .toList())
        .off(Part.off(ResourcePolicy.off()));
  }

  private static String statement(String effect, String action) {
    return """
        {"Effect": "%s", "Resource": "*", "Action": "%s", \
        "Principal": {"AWS": "arn:aws:iam::123456789012:role/reporting"}}"""
        .formatted(effect, action);
  }

  private static Facet kinesis() {
    return Facet.of(
            "kinesisDestination",
            KinesisDestination.KINESIS_DESTINATION,
            Stream.of("one", "two")
                .flatMap(
                    stream ->
                        Stream.of(Precision.values())
                            .map(KinesisDestination.to(STREAM + stream)::precision))
                .map(Part::of)
                .toList())
        .off(Part.off(KinesisDestination.off()));
  }

  private static Facet insights() {
    return Facet.of(
            "contributorInsights",
            ContributorInsights.CONTRIBUTOR_INSIGHTS,
            List.of(
                Part.any(ContributorInsights.on()),
                Part.of(ContributorInsights.on().mode(Mode.ACCESSED_AND_THROTTLED_KEYS)),
                Part.of(ContributorInsights.on().mode(Mode.THROTTLED_KEYS))))
        .off(Part.off(ContributorInsights.off()));
  }

  /** Insights of each global index. */
  static List<Facet> ofIndexes() {
    return IndexFacets.GLOBAL.stream().map(TraitFacets::insights).toList();
  }

  private static Facet insights(String index) {
    return Facet.of(
            "contributorInsights of " + index,
            ContributorInsights.CONTRIBUTOR_INSIGHTS,
            Stream.of(Mode.values())
                .map(mode -> ContributorInsights.on().mode(mode).index(index).indexesOnly())
                .map(Part::of)
                .toList())
        .off(Part.off(ContributorInsights.off().index(index).indexesOnly()))
        .ownedBy(IndexFacets.globalIndex(index))
        .goingWithItsOwner();
  }
}
