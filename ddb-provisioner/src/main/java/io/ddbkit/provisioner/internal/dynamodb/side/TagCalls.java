package io.ddbkit.provisioner.internal.dynamodb.side;

import io.ddbkit.provisioner.handler.Call;
import io.ddbkit.provisioner.plan.ExclusiveGroup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.Tag;
import software.amazon.awssdk.services.dynamodb.model.TagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.UntagResourceRequest;

/** The calls that set and remove tags of a table, whatever they are for. */
final class TagCalls {
  static final String TAG = "dynamodb:TagResource";
  static final Duration EXPECTED = Duration.ofSeconds(3);
  static final ExclusiveGroup LANE = ExclusiveGroup.of("TagResource");

  /**
   * API_TagResource: it is asynchronous, and ListTagsOfResource may tell the old tags meanwhile.
   */
  static final Duration VISIBLE = Duration.ofSeconds(30);

  private TagCalls() {}

  static Call<?> tag(Map<String, String> tags, String arn) {
    return Call.of(
        TAG,
        TagResourceRequest.builder().resourceArn(arn).tags(tags(tags)).build(),
        (clients, request) ->
            clients.call(DynamoDbClient.class, request, DynamoDbClient::tagResource));
  }

  static Call<?> untag(Collection<String> keys, String arn) {
    return Call.of(
        "dynamodb:UntagResource",
        UntagResourceRequest.builder().resourceArn(arn).tagKeys(keys).build(),
        (clients, request) ->
            clients.call(DynamoDbClient.class, request, DynamoDbClient::untagResource));
  }

  /** These too, beside the tags that the request has already. */
  static void add(Map<String, String> more, CreateTableRequest.Builder request) {
    if (!more.isEmpty()) {
      var all = new ArrayList<>(request.build().tags());
      all.addAll(tags(more));
      request.tags(all);
    }
  }

  private static List<Tag> tags(Map<String, String> tags) {
    return new TreeMap<>(tags)
        .entrySet().stream()
            .map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
            .toList();
  }
}
