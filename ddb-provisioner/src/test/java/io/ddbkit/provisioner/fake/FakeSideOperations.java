package io.ddbkit.provisioner.fake;

import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DeleteResourcePolicyRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteResourcePolicyResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeContributorInsightsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeContributorInsightsResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeKinesisStreamingDestinationResponse;
import software.amazon.awssdk.services.dynamodb.model.DisableKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.DisableKinesisStreamingDestinationResponse;
import software.amazon.awssdk.services.dynamodb.model.EnableKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.EnableKinesisStreamingDestinationResponse;
import software.amazon.awssdk.services.dynamodb.model.GetResourcePolicyRequest;
import software.amazon.awssdk.services.dynamodb.model.GetResourcePolicyResponse;
import software.amazon.awssdk.services.dynamodb.model.PutResourcePolicyRequest;
import software.amazon.awssdk.services.dynamodb.model.PutResourcePolicyResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateContributorInsightsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateContributorInsightsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateKinesisStreamingDestinationResponse;

/** The operations of what stands beside a table: insights, its policy, its Kinesis destination. */
interface FakeSideOperations extends DynamoDbClient {

  /** Answers a call, unless it was told to fail. */
  <R> R call(String operation, SdkRequest request, Supplier<R> answer);

  FakeTable existing(String name);

  private FakeTable at(String arn) {
    return existing(arn.substring(arn.lastIndexOf('/') + 1));
  }

  @Override
  default DescribeContributorInsightsResponse describeContributorInsights(
      DescribeContributorInsightsRequest request) {
    return call(
        "DescribeContributorInsights",
        request,
        () -> existing(request.tableName()).insights().seen(request.indexName()));
  }

  @Override
  default UpdateContributorInsightsResponse updateContributorInsights(
      UpdateContributorInsightsRequest request) {
    return call(
        "UpdateContributorInsights",
        request,
        () -> {
          existing(request.tableName()).insights().update(request);
          return UpdateContributorInsightsResponse.builder().build();
        });
  }

  @Override
  default GetResourcePolicyResponse getResourcePolicy(GetResourcePolicyRequest request) {
    return call("GetResourcePolicy", request, () -> at(request.resourceArn()).policy().seen());
  }

  @Override
  default PutResourcePolicyResponse putResourcePolicy(PutResourcePolicyRequest request) {
    return call(
        "PutResourcePolicy",
        request,
        () -> {
          at(request.resourceArn()).policy().put(request.policy(), request.expectedRevisionId());
          return PutResourcePolicyResponse.builder().build();
        });
  }

  @Override
  default DeleteResourcePolicyResponse deleteResourcePolicy(DeleteResourcePolicyRequest request) {
    return call(
        "DeleteResourcePolicy",
        request,
        () -> {
          at(request.resourceArn()).policy().delete(request.expectedRevisionId());
          return DeleteResourcePolicyResponse.builder().build();
        });
  }

  @Override
  default DescribeKinesisStreamingDestinationResponse describeKinesisStreamingDestination(
      DescribeKinesisStreamingDestinationRequest request) {
    return call(
        "DescribeKinesisStreamingDestination",
        request,
        () ->
            DescribeKinesisStreamingDestinationResponse.builder()
                .kinesisDataStreamDestinations(existing(request.tableName()).kinesis().seen())
                .build());
  }

  @Override
  default EnableKinesisStreamingDestinationResponse enableKinesisStreamingDestination(
      EnableKinesisStreamingDestinationRequest request) {
    return call(
        "EnableKinesisStreamingDestination",
        request,
        () -> {
          existing(request.tableName()).kinesis().enable(request);
          return EnableKinesisStreamingDestinationResponse.builder().build();
        });
  }

  @Override
  default UpdateKinesisStreamingDestinationResponse updateKinesisStreamingDestination(
      UpdateKinesisStreamingDestinationRequest request) {
    return call(
        "UpdateKinesisStreamingDestination",
        request,
        () -> {
          existing(request.tableName()).kinesis().update(request);
          return UpdateKinesisStreamingDestinationResponse.builder().build();
        });
  }

  @Override
  default DisableKinesisStreamingDestinationResponse disableKinesisStreamingDestination(
      DisableKinesisStreamingDestinationRequest request) {
    return call(
        "DisableKinesisStreamingDestination",
        request,
        () -> {
          existing(request.tableName()).kinesis().disable(request.streamArn());
          return DisableKinesisStreamingDestinationResponse.builder().build();
        });
  }
}
