package io.ddbkit.provisioner.oracle;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.smithy.model.SourceLocation;
import software.amazon.smithy.model.node.ArrayNode;
import software.amazon.smithy.model.node.BooleanNode;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.NullNode;
import software.amazon.smithy.model.node.NumberNode;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.node.StringNode;

/**
 * A request in Smithy's form, member by member under the names that are sent. What is not set is
 * left out, as on the wire. The text of every node's location is the value that it was made of.
 */
final class RequestNodes {
  private RequestNodes() {}

  static ObjectNode of(SdkPojo pojo) {
    var node = ObjectNode.builder().sourceLocation(at(pojo));
    for (var field : pojo.sdkFields()) {
      var value = field.getValueOrDefault(pojo);
      if (isSet(value)) {
        node.withMember(field.locationName(), node(value));
      }
    }
    return node.build();
  }

  private static boolean isSet(Object value) {
    return value != null
        && !(value instanceof SdkAutoConstructList)
        && !(value instanceof SdkAutoConstructMap);
  }

  private static Node node(Object value) {
    if (value == null) {
      return new NullNode(at(value));
    } else if (value instanceof SdkPojo pojo) {
      return of(pojo);
    } else if (value instanceof List<?> list) {
      return new ArrayNode(list.stream().map(RequestNodes::node).toList(), at(value));
    } else if (value instanceof Map<?, ?> map) {
      var node = ObjectNode.builder().sourceLocation(at(value));
      map.forEach((key, entry) -> node.withMember((String) key, node(entry)));
      return node.build();
    } else if (value instanceof String text) {
      return new StringNode(text, at(value));
    } else if (value instanceof Number number) {
      return new NumberNode(number, at(value));
    } else if (value instanceof Boolean truth) {
      return new BooleanNode(truth, at(value));
    }
    throw new IllegalArgumentException("no control plane request has held a " + value.getClass());
  }

  private static SourceLocation at(Object value) {
    return new SourceLocation(value instanceof String ? "\"" + value + "\"" : "" + value);
  }
}
