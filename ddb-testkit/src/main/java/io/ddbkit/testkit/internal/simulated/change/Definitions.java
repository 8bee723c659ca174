package io.ddbkit.testkit.internal.simulated.change;

import io.ddbkit.testkit.internal.simulated.table.KeyElement;
import io.ddbkit.testkit.internal.simulated.table.Table;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** The attribute definitions of a table, which come and go with its indexes. */
final class Definitions {
  private Definitions() {}

  /** Adds those that the elements name; one that the table has stays as it is. */
  static void add(Table table, JsonObject request, List<JsonObject> elements) {
    var named = elements.stream().map(it -> it.string("AttributeName")).toList();
    request.objects("AttributeDefinitions").stream()
        .filter(definition -> named.contains(definition.string("AttributeName")))
        .forEach(
            definition ->
                table
                    .definitions()
                    .putIfAbsent(
                        definition.string("AttributeName"), definition.string("AttributeType")));
  }

  static void forgetUnused(Table table) {
    var used = new HashSet<String>();
    Stream.of(
            table.keys().stream(),
            table.locals().stream().flatMap(index -> index.keys().stream()),
            table.globals().values().stream().flatMap(index -> index.keys().stream()))
        .flatMap(keys -> keys)
        .map(KeyElement::name)
        .forEach(used::add);
    table.vectors().values().stream()
        .flatMap(index -> index.definition().objects("SearchSchema").stream())
        .forEach(element -> used.add(element.string("AttributeName")));
    table.definitions().keySet().retainAll(used);
  }
}
