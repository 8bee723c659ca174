package io.ddbkit.provisioner.own;

import io.ddbkit.provisioner.own.Owner.Ownership;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.TagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.TagResourceResponse;

/** A service beside DynamoDB that knows who owns what. */
public final class OwnerDirectory {
  private final Map<String, Ownership> owners = new HashMap<>();
  private int reads;
  private int writes;

  Ownership read(String table) {
    reads++;
    return owners.getOrDefault(table, new Ownership(Optional.empty(), Optional.empty()));
  }

  TagResourceResponse write(TagResourceRequest request) {
    writes++;
    var tags = new HashMap<String, String>();
    request.tags().forEach(tag -> tags.put(tag.key(), tag.value()));
    owners.put(
        request.resourceArn(),
        new Ownership(
            Optional.ofNullable(tags.get("team")), Optional.ofNullable(tags.get("contact"))));
    return TagResourceResponse.builder().build();
  }

  int reads() {
    return reads;
  }

  public int writes() {
    return writes;
  }
}
