package io.ddbkit.testkit.differential;

import io.ddbkit.testkit.differential.Defect.Change;
import io.ddbkit.traits.raw.RawIndex;
import io.ddbkit.traits.raw.RawKey;
import io.ddbkit.traits.raw.RawTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Defects about key schemas of tables and indexes. */
final class KeyDefects {
  private static final Change SIMPLE = Edits.where(Edits::isSimple, Defect.NONE);
  private static final Change SORTED = Edits.where(Edits::isSorted, Defect.NONE);
  private static final RawKey HASH = RawKey.of("pk", "HASH");
  private static final RawKey RANGE = RawKey.of("sk", "RANGE");

  private KeyDefects() {}

  static List<Defect> all() {
    var all = new ArrayList<Defect>();
    all.addAll(schemas("table", Edits::schema, Edits.table(t -> t.keySchema(Optional.empty()))));
    for (var side : Side.values()) {
      var missing = side.one(i -> RawIndex.builder().from(i).keySchema(Optional.empty()).build());
      all.addAll(schemas(side.toString(), side::schema, missing));
    }
    all.addAll(tables());
    all.addAll(orders());
    all.addAll(repeated());
    all.addAll(undefined());
    return all;
  }

  /** What can be broken in any schema. */
  private static List<Defect> schemas(
      String of, Function<UnaryOperator<List<RawKey>>, Change> edit, Change gone) {
    var present = "key.schema.present";
    var type = "key.type";
    var valid = edit.apply(keys -> keys);
    return List.of(
        Defect.of(present, of + ", missing", gone, valid),
        Defect.of(present, of + ", empty", edit.apply(keys -> List.of()), valid),
        Defect.of(type, of + ", missing", edit.apply(typed(Optional.empty())), valid),
        Defect.of(type, of + ", lower case", edit.apply(typed(Optional.of("hash"))), valid),
        Defect.of(type, of + ", unknown", edit.apply(typed(Optional.of("PARTITION"))), valid));
  }

  private static UnaryOperator<List<RawKey>> typed(Optional<String> type) {
    return keys -> {
      var changed = new ArrayList<>(keys);
      changed.set(0, new RawKey(keys.get(0).attributeName(), type));
      return changed;
    };
  }

  private static List<Defect> tables() {
    var partition = "key.schema.partition-key";
    var third = Edits.then(table(HASH, RANGE, RawKey.of("tk", "RANGE")), Edits.define("tk"));
    return List.of(
        Defect.of(partition, "none", simple(table(RawKey.of("pk", "RANGE"))), SIMPLE),
        Defect.of(partition, "two", sorted(table(HASH, RawKey.of("sk", "HASH"))), SORTED),
        Defect.of("key.schema.sort-key", "two", sorted(third), SORTED));
  }

  private static Change simple(Change change) {
    return Edits.where(Edits::isSimple, change);
  }

  private static Change sorted(Change change) {
    return Edits.where(Edits::isSorted, change);
  }

  private static Change table(RawKey... keys) {
    return Edits.schema(old -> List.of(keys));
  }

  private static List<Defect> orders() {
    var rule = "key.schema.order";
    return List.of(
        Defect.of(rule, "table", sorted(table(RANGE, HASH)), SORTED),
        Defect.of(rule, "global index", global("r RANGE", "h HASH"), global("h HASH", "r RANGE")),
        Defect.of(
            rule,
            "global index, mixed",
            global("h HASH", "r RANGE", "i HASH"),
            global("h HASH", "i HASH", "r RANGE")),
        Defect.of(
            rule,
            "local index",
            Side.LOCAL.schema(keys -> List.of(keys.get(1), keys.get(0))),
            Side.LOCAL.schema(keys -> keys)));
  }

  private static List<Defect> repeated() {
    var rule = "key.attribute.once";
    return List.of(
        Defect.of(
            rule,
            "table",
            form -> sorted(table(HASH, RawKey.of("pk", "RANGE"))).of(form).map(Edits::onlyUsed),
            SORTED),
        Defect.of(rule, "global index", global("h HASH", "h RANGE"), global("h HASH", "H RANGE")),
        Defect.of(
            rule,
            "global index, HASH twice",
            global("h HASH", "h HASH"),
            global("h HASH", "H HASH")),
        Defect.of(
            rule,
            "global index, RANGE twice",
            global("h HASH", "r RANGE", "r RANGE"),
            global("h HASH", "r RANGE", "R RANGE")),
        Defect.of(
            rule,
            "local index",
            form ->
                Side.LOCAL
                    .schema(keys -> List.of(HASH, RawKey.of("pk", "RANGE")))
                    .of(form)
                    .map(Edits::onlyUsed),
            Side.LOCAL.schema(keys -> keys)));
  }

  private static List<Defect> undefined() {
    var rule = "key.attribute.defined";
    return List.of(
        Defect.of(
            rule, "table", Edits.where(KeyDefects::hasMore, Edits.undefine("pk")), Defect.NONE),
        Defect.of(rule, "table, RANGE", Edits.undefine("sk"), Defect.NONE),
        Defect.of(rule, "global index", global("h HASH", "u RANGE", "-u"), global("h HASH")),
        Defect.of(
            rule,
            "local index",
            form -> Side.LOCAL.count(1).of(form).flatMap(KeyDefects::undefinedSort),
            Side.LOCAL.count(1)),
        Defect.of(rule, "global index, no name", nameless(), Side.GLOBAL.schema(keys -> keys)));
  }

  private static boolean hasMore(RawTable form) {
    return Edits.definitions(form).size() > 1;
  }

  private static Optional<RawTable> undefinedSort(RawTable form) {
    var sort = Side.LOCAL.of(form).get(0).keySchema().orElseThrow().get(1);
    return Edits.undefine(sort.attributeName().orElseThrow()).of(form);
  }

  private static Change nameless() {
    var nothing = new RawKey(Optional.empty(), Optional.of("RANGE"));
    return form ->
        global("h HASH")
            .of(form)
            .map(f -> withLastKey(f, List.of(RawKey.of("h", "HASH"), nothing)));
  }

  /**
   * One global index more, with this key: each element is an attribute and its type; one that
   * begins with a hyphen is left undefined.
   */
  static Change global(String... elements) {
    return form -> {
      if (Side.GLOBAL.of(form).size() > 19) {
        return Optional.empty();
      }
      var undefined =
          Stream.of(elements).filter(e -> e.startsWith("-")).map(e -> e.substring(1)).toList();
      var schema =
          Stream.of(elements)
              .filter(e -> !e.startsWith("-"))
              .map(e -> e.split(" ", -1))
              .map(e -> RawKey.of(e[0], e[1]))
              .toList();
      var grown = withLastKey(Side.GLOBAL.plus(form, "of-defect"), schema);
      var names =
          schema.stream()
              .map(key -> key.attributeName().orElseThrow())
              .distinct()
              .filter(name -> !undefined.contains(name))
              .toArray(String[]::new);
      return Optional.of(Edits.onlyUsed(Edits.defining(grown, names)));
    };
  }

  /** The form, with this attribute as the only key of its last global index. */
  static RawTable lastKey(RawTable form, String attribute) {
    return withLastKey(form, List.of(RawKey.of(attribute, "HASH")));
  }

  private static RawTable withLastKey(RawTable form, List<RawKey> schema) {
    var indexes = new ArrayList<>(Side.GLOBAL.of(form));
    int last = indexes.size() - 1;
    indexes.set(last, RawIndex.builder().from(indexes.get(last)).keySchema(schema).build());
    return Side.GLOBAL.set(form, indexes);
  }
}
