package io.ddbkit.provisioner.internal.engine;

import io.ddbkit.spec.tree.Tree;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/** A request of the SDK as a tree, by its fields. Members that are not set are left out. */
final class RequestTree {
  private RequestTree() {}

  static Tree.Node of(SdkPojo request) {
    var members = new LinkedHashMap<String, Tree>();
    for (SdkField<?> field : request.sdkFields()) {
      var value = field.getValueOrDefault(request);
      if (isSet(value)) {
        members.put(field.memberName(), tree(value));
      }
    }
    return new Tree.Node(members);
  }

  /** The SDK gives an empty list or map of its own where none was set. */
  private static boolean isSet(@Nullable Object value) {
    return value != null
        && !(value instanceof SdkAutoConstructList)
        && !(value instanceof SdkAutoConstructMap);
  }

  private static Tree tree(Object value) {
    if (value instanceof SdkPojo pojo) {
      return of(pojo);
    }
    if (value instanceof Collection<?> elements) {
      return new Tree.Array(elements.stream().map(RequestTree::tree).toList());
    }
    if (value instanceof Map<?, ?> entries) {
      var members = new LinkedHashMap<String, Tree>();
      entries.forEach((key, entry) -> members.put(key.toString(), tree(entry)));
      return new Tree.Node(members);
    }
    return scalar(value);
  }

  private static Tree scalar(Object value) {
    if (value instanceof Boolean flag) {
      return new Tree.Flag(flag);
    }
    if (value instanceof Long || value instanceof Integer) {
      return new Tree.Whole(((Number) value).longValue());
    }
    return value instanceof Number number
        ? new Tree.Decimal(number.doubleValue())
        : new Tree.Text(value.toString());
  }
}
