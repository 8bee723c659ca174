package io.ddbkit.testkit.differential;

import io.ddbkit.testkit.differential.Defect.Change;
import io.ddbkit.traits.raw.RawAttribute;
import io.ddbkit.traits.raw.RawIndex;
import io.ddbkit.traits.raw.RawTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Defects about names, and about definitions of attributes. */
final class NameDefects {
  private static final String LONGEST = "n".repeat(255);
  private static final String LONGER = LONGEST + "n";
  private static final String EVERY_KIND = "aZ09_.-";

  private NameDefects() {}

  static List<Defect> all() {
    var all = new ArrayList<Defect>();
    all.addAll(tables());
    Stream.of(Side.values()).forEach(side -> all.addAll(indexes(side)));
    all.addAll(repeatedIndexes());
    all.addAll(definitions());
    all.addAll(attributeNames());
    return all;
  }

  private static List<Defect> tables() {
    var length = "table.name.length";
    var characters = "table.name.characters";
    return List.of(
        Defect.of(length, "missing", Edits.table(t -> t.tableName(Optional.empty())), named("abc")),
        Defect.of(length, "empty", named(""), named("abc")),
        Defect.of(length, "2 characters", named("ab"), named("abc")),
        Defect.of(length, "256 characters", named(LONGER), named(LONGEST)),
        Defect.of(characters, "space", named("a b c"), named(EVERY_KIND)),
        Defect.of(characters, "slash", named("a/b/c"), named(EVERY_KIND)),
        Defect.of(characters, "letter beyond ASCII", named("größe"), named(EVERY_KIND)),
        Defect.of(characters, "line feed at the end", named("abc\n"), named(EVERY_KIND)));
  }

  private static Change named(String name) {
    return Edits.table(table -> table.tableName(name));
  }

  private static List<Defect> indexes(Side side) {
    var length = "index.name.length";
    var characters = "index.name.characters";
    var missing = side.one(i -> RawIndex.builder().from(i).indexName(Optional.empty()).build());
    return List.of(
        Defect.of(length, side + ", missing", missing, side.named("abc")),
        Defect.of(length, side + ", empty", side.named(""), side.named("abc")),
        Defect.of(length, side + ", 2 characters", side.named("ab"), side.named("abc")),
        Defect.of(length, side + ", 256 characters", side.named(LONGER), side.named(LONGEST)),
        Defect.of(characters, side + ", space", side.named("a b c"), side.named(EVERY_KIND)),
        Defect.of(characters, side + ", colon", side.named("a:b:c"), side.named(EVERY_KIND)));
  }

  private static List<Defect> repeatedIndexes() {
    var rule = "index.name.unique";
    return List.of(
        Defect.of(rule, "two global", two(Side.GLOBAL, "idx"), two(Side.GLOBAL, "IDX")),
        Defect.of(rule, "two local", two(Side.LOCAL, "idx"), two(Side.LOCAL, "IDX")),
        Defect.of(rule, "global and local", both("idx"), both("IDX")));
  }

  private static Change two(Side side, String second) {
    return form -> {
      if (side.of(form).size() > 3 || (side == Side.LOCAL && Edits.isSimple(form))) {
        return Optional.empty();
      }
      var one = side.plus(form, "idx");
      return Optional.of(renamedLast(side, side.plus(one, "second"), second));
    };
  }

  private static Change both(String local) {
    return form -> {
      if (Side.GLOBAL.of(form).size() > 19
          || Side.LOCAL.of(form).size() > 4
          || Edits.isSimple(form)) {
        return Optional.empty();
      }
      var both = Side.LOCAL.plus(Side.GLOBAL.plus(form, "idx"), "second");
      return Optional.of(renamedLast(Side.LOCAL, both, local));
    };
  }

  private static RawTable renamedLast(Side side, RawTable form, String name) {
    var indexes = new ArrayList<>(side.of(form));
    int last = indexes.size() - 1;
    indexes.set(last, RawIndex.builder().from(indexes.get(last)).indexName(name).build());
    return side.set(form, indexes);
  }

  private static List<Defect> definitions() {
    var present = "attribute.definitions.present";
    var once = "attribute.definition.once";
    var used = "attribute.definition.used";
    var anotherCase = Edits.then(indexOver("PK"), Edits.define("PK"));
    return List.of(
        Defect.of(
            present, "missing", Edits.table(t -> t.attributeDefinitions(Optional.empty())), one()),
        Defect.of(present, "empty", Edits.definitions(all -> List.of()), one()),
        Defect.of(
            once,
            "the same twice",
            Edits.definitions(all -> Edits.plus(all, all.get(0))),
            anotherCase),
        Defect.of(once, "two types", Edits.definitions(NameDefects::withAnotherType), anotherCase),
        Defect.of(
            used,
            "one too many",
            // Local only counts, and wrongly where local and global indexes share attributes
            Edits.where(form -> Side.LOCAL.of(form).isEmpty(), Edits.define("unused")),
            Edits.then(indexOver("unused"), Edits.define("unused"))),
        Defect.of(
                "key.attribute.defined",
                "in another case",
                Edits.where(
                    form -> !Edits.defines(form, "PK"),
                    Edits.definitions(NameDefects::inUpperCase)),
                Defect.NONE)
            .besides(used));
  }

  /** One definition, which is the least. */
  private static Change one() {
    return Edits.where(
        form -> Edits.isSimple(form) && Edits.definitions(form).size() == 1, Defect.NONE);
  }

  private static Change indexOver(String attribute) {
    return form ->
        Side.GLOBAL.of(form).size() > 19
            ? Optional.empty()
            : Optional.of(Side.GLOBAL.plus(form, "over"))
                .map(f -> Edits.onlyUsed(KeyDefects.lastKey(f, attribute)));
  }

  private static List<RawAttribute> withAnotherType(List<RawAttribute> all) {
    var first = all.get(0);
    var other = first.attributeType().filter("S"::equals).isPresent() ? "N" : "S";
    return Edits.plus(all, RawAttribute.of(first.attributeName().orElseThrow(), other));
  }

  private static List<RawAttribute> inUpperCase(List<RawAttribute> all) {
    return all.stream()
        .map(
            a ->
                a.attributeName().filter("pk"::equals).isPresent()
                    ? RawAttribute.of("PK", a.attributeType().orElseThrow())
                    : a)
        .toList();
  }

  private static List<Defect> attributeNames() {
    var length = "attribute.name.length";
    var type = "attribute.type";
    var nameless = new RawAttribute(Optional.empty(), Optional.of("S"));
    var all = new ArrayList<Defect>();
    all.add(
        Defect.of(
            length,
            "missing",
            Edits.definitions(list -> Edits.plus(list, nameless)),
            Edits.renamed("n")));
    all.add(Defect.of(length, "empty", Edits.renamed(""), Edits.renamed("n")));
    all.add(Defect.of(length, "256 characters", Edits.renamed(LONGER), Edits.renamed(LONGEST)));
    all.add(Defect.of(type, "missing", typed(Optional.empty()), typed(Optional.of("S"))));
    for (var wrong : List.of("", "s", "BOOL", "SS", "STRING")) {
      var face = "\"" + wrong + "\"";
      all.add(Defect.of(type, face, typed(Optional.of(wrong)), typed(Optional.of("B"))));
    }
    return all;
  }

  private static Change typed(Optional<String> type) {
    return Edits.definition(a -> new RawAttribute(a.attributeName(), type));
  }
}
