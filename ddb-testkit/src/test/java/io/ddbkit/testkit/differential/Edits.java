package io.ddbkit.testkit.differential;

import io.ddbkit.testkit.differential.Defect.Change;
import io.ddbkit.traits.raw.RawAttribute;
import io.ddbkit.traits.raw.RawIndex;
import io.ddbkit.traits.raw.RawKey;
import io.ddbkit.traits.raw.RawTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Changes of whole forms. */
final class Edits {
  private Edits() {}

  static Change table(Consumer<RawTable.Builder> change) {
    return form -> {
      var raw = RawTable.builder().from(form);
      change.accept(raw);
      return Optional.of(raw.build());
    };
  }

  /** A change that fits only where this holds. */
  static Change where(Predicate<RawTable> fits, Change change) {
    return form -> Optional.of(form).filter(fits).flatMap(change::of);
  }

  static Change then(Change first, Change second) {
    return form -> first.of(form).flatMap(second::of);
  }

  static boolean isOnDemand(RawTable form) {
    return form.billingMode().filter("PAY_PER_REQUEST"::equals).isPresent();
  }

  static boolean isProvisioned(RawTable form) {
    return !isOnDemand(form);
  }

  static boolean isSimple(RawTable form) {
    return form.keySchema().orElseThrow().size() == 1;
  }

  static boolean isSorted(RawTable form) {
    return !isSimple(form);
  }

  static List<RawAttribute> definitions(RawTable form) {
    return form.attributeDefinitions().orElseThrow();
  }

  static Change schema(UnaryOperator<List<RawKey>> change) {
    return form ->
        table(raw -> raw.keySchema(change.apply(form.keySchema().orElseThrow()))).of(form);
  }

  static Change definitions(UnaryOperator<List<RawAttribute>> change) {
    return form -> table(raw -> raw.attributeDefinitions(change.apply(definitions(form)))).of(form);
  }

  /** One of the definitions changed, any of them. */
  static Change definition(UnaryOperator<RawAttribute> change) {
    return form -> {
      var all = new ArrayList<>(definitions(form));
      int any = Math.floorMod(form.hashCode(), all.size());
      all.set(any, change.apply(all.get(any)));
      return definitions(old -> all).of(form);
    };
  }

  /** The form, with these attributes defined too. */
  static RawTable defining(RawTable form, String... names) {
    var all = new ArrayList<>(definitions(form));
    for (var name : names) {
      all.add(RawAttribute.of(name, "S"));
    }
    return RawTable.builder().from(form).attributeDefinitions(all).build();
  }

  static Change define(String... names) {
    return form -> Optional.of(defining(form, names));
  }

  /** The form without definitions that no key uses. */
  static RawTable onlyUsed(RawTable form) {
    var used = keys(form).map(key -> key.attributeName().orElse("")).collect(Collectors.toSet());
    return without(form, name -> !used.contains(name));
  }

  /** The form without the definition of this attribute. */
  static Change undefine(String attribute) {
    return form ->
        Optional.of(form)
            .filter(f -> defines(f, attribute))
            .map(f -> without(f, attribute::equals));
  }

  static boolean defines(RawTable form, String attribute) {
    return definitions(form).stream()
        .anyMatch(definition -> definition.attributeName().filter(attribute::equals).isPresent());
  }

  private static RawTable without(RawTable form, Predicate<String> gone) {
    return RawTable.builder()
        .from(form)
        .attributeDefinitions(
            definitions(form).stream()
                .filter(definition -> !gone.test(definition.attributeName().orElseThrow()))
                .toList())
        .build();
  }

  private static Stream<RawKey> keys(RawTable form) {
    return Stream.concat(
        form.keySchema().orElseThrow().stream(),
        Stream.of(Side.values())
            .flatMap(side -> side.of(form).stream())
            .flatMap(index -> index.keySchema().orElseThrow().stream()));
  }

  /** Any attribute under this name, where it is defined and in every key. */
  static Change renamed(String name) {
    return form -> {
      var all = definitions(form);
      var old = all.get(Math.floorMod(form.hashCode(), all.size())).attributeName().orElseThrow();
      var raw =
          RawTable.builder()
              .from(form)
              .keySchema(renamed(form.keySchema().orElseThrow(), old, name))
              .attributeDefinitions(
                  all.stream()
                      .map(
                          a ->
                              a.attributeName().filter(old::equals).isPresent()
                                  ? RawAttribute.of(name, a.attributeType().orElseThrow())
                                  : a)
                      .toList())
              .build();
      for (var side : Side.values()) {
        if (!side.of(raw).isEmpty()) {
          raw =
              side.set(
                  raw,
                  side.of(raw).stream()
                      .map(
                          index ->
                              RawIndex.builder()
                                  .from(index)
                                  .keySchema(renamed(index.keySchema().orElseThrow(), old, name))
                                  .build())
                      .toList());
        }
      }
      return Optional.of(raw);
    };
  }

  private static List<RawKey> renamed(List<RawKey> schema, String old, String name) {
    return schema.stream()
        .map(
            key ->
                key.attributeName().filter(old::equals).isPresent()
                    ? RawKey.of(name, key.keyType().orElseThrow())
                    : key)
        .toList();
  }

  /** The list with one element more. */
  static <T> List<T> plus(List<T> list, T element) {
    return Stream.concat(list.stream(), Stream.of(element)).toList();
  }
}
