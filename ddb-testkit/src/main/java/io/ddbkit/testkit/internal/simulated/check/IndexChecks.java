package io.ddbkit.testkit.internal.simulated.check;

import io.ddbkit.testkit.internal.simulated.table.KeyElement;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** What indexes a table may be made with. */
final class IndexChecks {
  private IndexChecks() {}

  static void notEmpty(JsonObject request, String list) {
    if (request.has(list) && request.objects(list).isEmpty()) {
      throw Refusal.invalid("List of " + list + " is empty");
    }
  }

  static void local(JsonObject request) {
    var table = KeyElement.of(request);
    for (var index : request.objects("LocalSecondaryIndexes")) {
      if (table.size() < 2) {
        throw Refusal.invalid(
            "Table KeySchema does not have a range key, which is required when specifying a"
                + " LocalSecondaryIndex");
      }
      DefinitionChecks.key(index, request);
      local(index.string("IndexName"), KeyElement.of(index), table);
    }
    for (var index : request.objects("GlobalSecondaryIndexes")) {
      DefinitionChecks.key(index, request);
      KeyChecks.ofGlobalIndex(KeyElement.of(index));
    }
  }

  private static void local(String name, List<KeyElement> index, List<KeyElement> table) {
    KeyChecks.onceEach(index.stream().map(KeyElement::name).toList());
    KeyChecks.order(index);
    if (index.size() < 2) {
      throw Refusal.invalid("Index KeySchema does not have a range key for index: " + name);
    }
    if (!index.get(0).equals(table.get(0))) {
      throw Refusal.invalid(
          ("Index KeySchema does not have the same leading hash key as table KeySchema for index:"
                  + " %s. index hash key: %s, table hash key: %s")
              .formatted(name, index.get(0).name(), table.get(0).name()));
    }
  }

  static void namedOnce(JsonObject request) {
    var seen = new HashSet<String>();
    Stream.of("LocalSecondaryIndexes", "GlobalSecondaryIndexes", "VectorIndexes")
        .flatMap(list -> request.objects(list).stream())
        .map(index -> index.string("IndexName"))
        .filter(name -> !seen.add(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw Refusal.invalid("Duplicate index name: " + name);
            });
  }

  static void count(List<JsonObject> indexes, int most, String words) {
    if (indexes.size() > most) {
      throw Refusal.invalid(words + most);
    }
  }
}
