package io.ddbkit.testkit.conformance;

import io.ddbkit.testkit.conformance.Service.Answer;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** An answer in one line, without what is different each time. */
final class Shown {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Shown() {}

  static String of(Answer answer, List<String> members) {
    var body = body(answer);
    var text =
        answer.status() == 200
            ? members.stream().map(member -> member(body, member)).collect(Collectors.joining(", "))
            : refusal(body);
    return (answer.status() + " " + plain(text)).strip();
  }

  static JsonNode body(Answer answer) {
    return JSON.readTree(answer.body());
  }

  private static String refusal(JsonNode body) {
    var type = body.path("__type").asString("");
    var text = body.path("message").asString(body.path("Message").asString(""));
    return type.substring(type.indexOf('#') + 1) + (text.isEmpty() ? "" : ": " + text);
  }

  /**
   * A member by its path; {@code ?} before it: only that it is there; {@code *} behind it: the
   * elements of a list without an order.
   */
  private static String member(JsonNode body, String path) {
    boolean isPresence = path.startsWith("?");
    boolean isUnordered = path.endsWith("*");
    var plain = path.replaceAll("[?*]", "");
    var found = List.of(body);
    for (var name : plain.split("\\.", -1)) {
      found = found.stream().flatMap(node -> inside(node, name)).toList();
    }
    var name = plain.substring(plain.lastIndexOf('.') + 1);
    if (isPresence || found.isEmpty()) {
      return name + (found.isEmpty() ? " absent" : " present");
    }
    var values = found.stream().map(node -> value(node, isUnordered)).sorted().toList();
    return name + " " + String.join(" and ", values);
  }

  private static Stream<JsonNode> inside(JsonNode node, String name) {
    if (node.isArray()) {
      return node.values().stream().flatMap(each -> inside(each, name));
    }
    return node.has(name) ? Stream.of(node.get(name)) : Stream.of();
  }

  private static String value(JsonNode node, boolean isUnordered) {
    if (node.isArray()) {
      var all = node.values().stream().map(each -> value(each, isUnordered));
      return (isUnordered ? all.sorted() : all).collect(Collectors.joining(", ", "[", "]"));
    }
    if (node.isObject()) {
      var all = new TreeMap<String, String>();
      node.properties()
          .forEach(each -> all.put(each.getKey(), value(each.getValue(), isUnordered)));
      return all.toString();
    }
    return node.asString();
  }

  /** What the testkit adds to DynamoDB Local's text about a missing table is no answer of it. */
  private static String plain(String text) {
    return text.replaceAll(" There is no table .*", "")
        .replaceAll("arn:aws:(iam|dynamodb|kms):[^:]*:\\d{12}:", "arn:aws:$1:here:")
        .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "<id>")
        .replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?", "<time>")
        .replace('\n', ' ');
  }
}
