package io.ddbkit.testkit.permission;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.ContributorInsightsAction;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.EnableKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.SSESpecification;
import software.amazon.awssdk.services.dynamodb.model.UpdateContributorInsightsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/**
 * What AWS asks IAM for before it answers a call, told by the request alone.
 *
 * @param action the IAM action
 * @param resource the ARN
 */
record Asked(String action, String resource) {
  private static final String TABLES = "arn:aws:dynamodb:us-east-1:123456789012:table/";

  static List<Asked> by(String operation, SdkRequest request) {
    var all = new ArrayList<Asked>();
    var table = table(request);
    all.add(new Asked("dynamodb:" + operation, table));
    request
        .getValueForField("IndexName", String.class)
        .ifPresent(index -> all.add(new Asked("dynamodb:" + operation, table + "/index/" + index)));
    beside(request, table).forEach(all::add);
    return all;
  }

  private static String table(SdkRequest request) {
    return request
        .getValueForField("TableName", String.class)
        .map(TABLES::concat)
        .or(() -> request.getValueForField("ResourceArn", String.class))
        .orElseThrow();
  }

  private static Stream<Asked> beside(SdkRequest request, String table) {
    if (request instanceof CreateTableRequest create) {
      return Stream.of(
              create.hasTags() ? on(table, "dynamodb:TagResource") : Stream.<Asked>empty(),
              create.resourcePolicy() != null
                  ? on(table, "dynamodb:PutResourcePolicy")
                  : Stream.<Asked>empty(),
              ofKey(create.sseSpecification()))
          .flatMap(asked -> asked);
    }
    if (request instanceof UpdateTableRequest update) {
      return ofKey(update.sseSpecification());
    }
    if (request instanceof EnableKinesisStreamingDestinationRequest enable) {
      return Stream.of(
              on(enable.streamArn(), "kinesis:DescribeStream", "kinesis:PutRecords"),
              on("*", "kinesis:ListStreams"),
              role(
                  "kinesisreplication.dynamodb.amazonaws.com/"
                      + "AWSServiceRoleForDynamoDBKinesisDataStreamsReplication"))
          .flatMap(asked -> asked);
    }
    return request instanceof UpdateContributorInsightsRequest insights
            && insights.contributorInsightsAction() == ContributorInsightsAction.ENABLE
        ? role(
            "contributorinsights.dynamodb.amazonaws.com/"
                + "AWSServiceRoleForDynamoDBCloudWatchContributorInsights")
        : Stream.empty();
  }

  private static Stream<Asked> ofKey(SSESpecification key) {
    return key == null || key.kmsMasterKeyId() == null
        ? Stream.empty()
        : on(
            key.kmsMasterKeyId(),
            "kms:CreateGrant",
            "kms:Decrypt",
            "kms:DescribeKey",
            "kms:Encrypt",
            "kms:GenerateDataKey",
            "kms:ReEncryptFrom");
  }

  private static Stream<Asked> role(String name) {
    return on(
        "arn:aws:iam::123456789012:role/aws-service-role/" + name, "iam:CreateServiceLinkedRole");
  }

  private static Stream<Asked> on(String resource, String... actions) {
    return Stream.of(actions).map(action -> new Asked(action, resource));
  }
}
