package io.ddbkit.testkit.internal.simulated.check;

import io.ddbkit.testkit.internal.simulated.table.KeyElement;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import java.util.HashSet;
import java.util.List;

/** What a key may be. */
final class KeyChecks {
  private static final String INVALID = "Invalid KeySchema: ";
  private static final int MOST_OF_ONE_KIND = 4;

  private KeyChecks() {}

  static void table(JsonObject request) {
    var keys = KeyElement.of(request);
    var names = keys.stream().map(KeyElement::name).toList();
    var defined = DefinitionChecks.names(request);
    DefinitionChecks.namedOnce(defined);
    if (names.size() > defined.size() || !defined.containsAll(names)) {
      throw names.size() == 1 && !defined.isEmpty()
          ? DefinitionChecks.notDefined(names, defined)
          : Refusal.validation(INVALID + "Some index key attribute have no definition");
    }
    onceEach(names);
    order(keys);
  }

  /** Refuses a key that names an attribute twice. */
  static void onceEach(List<String> names) {
    if (new HashSet<>(names).size() < names.size()) {
      throw Refusal.validation(
          names.size() == 2
              ? "Both the Hash Key and the Range Key element in the KeySchema have the same name"
              : "The KeySchema contains multiple key attributes with the same name");
    }
  }

  /** The partition key comes first. */
  static void order(List<KeyElement> keys) {
    if (!keys.get(0).isPartition()) {
      throw Refusal.validation(INVALID + "The first KeySchemaElement is not a HASH key type");
    }
    if (keys.size() > 1 && keys.get(1).isPartition()) {
      throw Refusal.validation(INVALID + "The second KeySchemaElement is not a RANGE key type");
    }
  }

  /** A global index has up to four partition attributes, then up to four sort attributes. */
  static void ofGlobalIndex(List<KeyElement> keys) {
    if (!keys.get(0).isPartition()) {
      throw Refusal.validation(INVALID + "The first KeySchemaElement is not a HASH key type");
    }
    onceEach(keys.stream().map(KeyElement::name).toList());
    long partition = keys.stream().filter(KeyElement::isPartition).count();
    if (partition > MOST_OF_ONE_KIND || keys.size() - partition > MOST_OF_ONE_KIND) {
      throw Refusal.invalid(
          "The KeySchema exceeds the maximum allowed number of %s key attributes"
              .formatted(partition > MOST_OF_ONE_KIND ? "HASH" : "RANGE"));
    }
    for (int i = (int) partition; i < keys.size(); i++) {
      if (keys.get(i).isPartition()) {
        throw Refusal.invalid(
            "All HASH key attributes must precede RANGE key attributes in the KeySchema");
      }
    }
  }
}
