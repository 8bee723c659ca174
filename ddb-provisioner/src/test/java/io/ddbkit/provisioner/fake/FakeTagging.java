package io.ddbkit.provisioner.fake;

import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.TagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.TagResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.UntagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.UntagResourceResponse;

/** The operations on tags. */
interface FakeTagging extends DynamoDbClient {

  FakeControlPlane plane();

  /** Makes a call, which is kept and may be told to fail. */
  <R> R call(String operation, SdkRequest request, Supplier<R> answer);

  @Override
  default ListTagsOfResourceResponse listTagsOfResource(ListTagsOfResourceRequest request) {
    return call(
        "ListTagsOfResource",
        request,
        () -> plane().ofArn(request.resourceArn()).tags().page(request.nextToken()));
  }

  @Override
  default TagResourceResponse tagResource(TagResourceRequest request) {
    return call(
        "TagResource",
        request,
        () -> {
          plane().ofArn(request.resourceArn()).tags().set(request.tags());
          return TagResourceResponse.builder().build();
        });
  }

  @Override
  default UntagResourceResponse untagResource(UntagResourceRequest request) {
    return call(
        "UntagResource",
        request,
        () -> {
          plane().ofArn(request.resourceArn()).tags().remove(request.tagKeys());
          return UntagResourceResponse.builder().build();
        });
  }
}
