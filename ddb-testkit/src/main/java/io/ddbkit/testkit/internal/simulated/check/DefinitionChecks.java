package io.ddbkit.testkit.internal.simulated.check;

import io.ddbkit.testkit.internal.simulated.table.KeyElement;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which attributes must be defined: those that keys name, and no others. */
public final class DefinitionChecks {
  private DefinitionChecks() {}

  static List<String> names(JsonObject request) {
    return request.objects("AttributeDefinitions").stream()
        .map(definition -> definition.string("AttributeName"))
        .toList();
  }

  static void namedOnce(List<String> names) {
    var seen = new HashSet<String>();
    names.stream()
        .filter(name -> !seen.add(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw Refusal.validation("Attribute Name is duplicated: " + name);
            });
  }

  /** Every index's key is defined in this request. */
  static void none(JsonObject request) {
    for (var list : List.of("LocalSecondaryIndexes", "GlobalSecondaryIndexes")) {
      for (var index : request.objects(list)) {
        key(index, request);
      }
    }
  }

  /** The key of this index is defined in this request. */
  public static void key(JsonObject index, JsonObject request) {
    var names = KeyElement.of(index).stream().map(KeyElement::name).toList();
    var defined = names(request);
    if (!defined.containsAll(names)) {
      throw notDefined(names, defined);
    }
  }

  /** Attributes are defined in this request at all. */
  public static void said(JsonObject index, JsonObject request) {
    if (!request.has("AttributeDefinitions")) {
      throw Refusal.invalid(
          "AttributeDefinitions is not specified for index: " + index.string("IndexName"));
    }
  }

  static Refusal notDefined(List<String> keys, Collection<String> defined) {
    return Refusal.invalid(
        ("Some index key attributes are not defined in AttributeDefinitions. Keys: %s,"
                + " AttributeDefinitions: %s")
            .formatted(keys, defined));
  }

  static void asManyAsKeys(JsonObject request) {
    var used = used(request);
    if (used.containsAll(names(request))) {
      return;
    }
    boolean hasIndexes = used.size() > KeyElement.of(request).size();
    throw Refusal.invalid(
        hasIndexes
            ? "Some AttributeDefinitions are not used. AttributeDefinitions: %s, keys used: %s"
                .formatted(names(request), used)
            : "Number of attributes in KeySchema does not exactly match number of attributes"
                + " defined in AttributeDefinitions");
  }

  private static Set<String> used(JsonObject request) {
    var used = new LinkedHashSet<String>();
    Stream.concat(
            Stream.of(request),
            Stream.of("LocalSecondaryIndexes", "GlobalSecondaryIndexes")
                .flatMap(list -> request.objects(list).stream()))
        .flatMap(each -> KeyElement.of(each).stream())
        .forEach(key -> used.add(key.name()));
    request.objects("VectorIndexes").stream()
        .flatMap(index -> index.objects("SearchSchema").stream())
        .forEach(element -> used.add(element.string("AttributeName")));
    return used;
  }
}
