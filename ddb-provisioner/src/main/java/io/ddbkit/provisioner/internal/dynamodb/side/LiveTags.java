package io.ddbkit.provisioner.internal.dynamodb.side;

import io.ddbkit.provisioner.handler.ServiceClients;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.handler.Target;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceResponse;

/**
 * The tags of a table, as ListTagsOfResource tells them, page by page. It tells of a table that is
 * not there that nobody may see its tags: an AccessDeniedException, which is a lack of permission
 * otherwise. It is asked of tables that DescribeTable has told of, so it is taken for that.
 */
final class LiveTags {
  /** What begins so is AWS's own. */
  private static final String OF_AWS = "aws:";

  static final Source<Map<String, String>> SOURCE =
      new Source<Map<String, String>>("dynamodb:ListTagsOfResource", LiveTags::all)
          .absentOn("ResourceNotFoundException");

  private LiveTags() {}

  private static Map<String, String> all(ServiceClients clients, Target target) {
    var request = ListTagsOfResourceRequest.builder().resourceArn(target.requireArn());
    var tags = new TreeMap<String, String>();
    var page = page(clients, request.build());
    add(page, tags);
    while (page.nextToken() != null) {
      page = page(clients, request.nextToken(page.nextToken()).build());
      add(page, tags);
    }
    tags.keySet().removeIf(key -> key.startsWith(OF_AWS));
    return tags;
  }

  private static ListTagsOfResourceResponse page(
      ServiceClients clients, ListTagsOfResourceRequest request) {
    return clients.call(DynamoDbClient.class, request, DynamoDbClient::listTagsOfResource);
  }

  private static void add(ListTagsOfResourceResponse page, Map<String, String> tags) {
    for (var tag : told(page.tags(), "an entry of Tags")) {
      var key = told(tag.key(), "Key of a tag");
      tags.put(key, told(tag.value(), "Value of tag " + key));
    }
  }

  private static <M> M told(M member, String what) {
    return SOURCE.told(member, what);
  }
}
