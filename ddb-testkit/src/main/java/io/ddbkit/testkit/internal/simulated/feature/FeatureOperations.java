package io.ddbkit.testkit.internal.simulated.feature;

import io.ddbkit.testkit.internal.simulated.service.Operation;
import io.ddbkit.testkit.simulated.setting.Rates;
import java.util.List;

/** The operations about what a table has besides itself. */
public final class FeatureOperations {
  private FeatureOperations() {}

  public static List<Operation> all() {
    return List.of(
        Operation.of("TagResource", Rates.TAGS, TagResource::answer),
        Operation.of("UntagResource", Rates.TAGS, UntagResource::answer),
        Operation.of("ListTagsOfResource", Rates.LIST_TAGS, ListTagsOfResource::answer),
        Operation.of("UpdateTimeToLive", Rates.TIME_TO_LIVE, UpdateTimeToLive::answer),
        Operation.of("DescribeTimeToLive", Rates.DESCRIBE_TIME_TO_LIVE, DescribeTimeToLive::answer),
        Operation.of("UpdateContinuousBackups", Rates.RECOVERY, ContinuousBackups::update),
        Operation.of("DescribeContinuousBackups", Rates.RECOVERY, ContinuousBackups::describe),
        Operation.of(
            "UpdateContributorInsights", Rates.INSIGHTS, UpdateContributorInsights::answer),
        Operation.of(
            "DescribeContributorInsights", Rates.INSIGHTS, DescribeContributorInsights::answer),
        Operation.of("ListContributorInsights", Rates.INSIGHTS, ListContributorInsights::answer),
        Operation.of("PutResourcePolicy", Rates.POLICY, ResourcePolicies::put),
        Operation.of("GetResourcePolicy", Rates.POLICY, ResourcePolicies::get),
        Operation.of("DeleteResourcePolicy", Rates.POLICY, ResourcePolicies::delete),
        Operation.of("EnableKinesisStreamingDestination", Rates.KINESIS, KinesisChanges::enable),
        Operation.of("DisableKinesisStreamingDestination", Rates.KINESIS, KinesisChanges::disable),
        Operation.of("UpdateKinesisStreamingDestination", Rates.KINESIS, KinesisChanges::update),
        Operation.of(
            "DescribeKinesisStreamingDestination", Rates.KINESIS, KinesisDestinations::describe));
  }
}
