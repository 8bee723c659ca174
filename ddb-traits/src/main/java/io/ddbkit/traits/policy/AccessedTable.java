package io.ddbkit.traits.policy;

import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.Key;
import io.ddbkit.spec.TableName;
import io.ddbkit.spec.compose.ComposedTable;
import io.ddbkit.spec.text.Printable;
import io.ddbkit.traits.Encryption;
import io.ddbkit.traits.EncryptionKey;
import io.ddbkit.traits.Streams;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A table that somebody uses.
 *
 * @param spec what it is
 * @param name its physical name
 * @param place where it is
 */
record AccessedTable(ComposedTable spec, String name, AwsPlace place) {

  static AccessedTable of(ComposedTable spec) {
    return new AccessedTable(spec, TableName.of(spec).physicalName(), AwsPlace.ANY);
  }

  AccessedTable in(AwsPlace other) {
    return new AccessedTable(spec, name, other);
  }

  AccessedTable named(String other) {
    return new AccessedTable(spec, other, place);
  }

  String arn(ArnPattern pattern) {
    return pattern.of(name, place);
  }

  /** The ARN of the table's key, where callers need permissions for it. */
  Optional<String> key() {
    return spec.get(Encryption.ENCRYPTION)
        .filter(EncryptionKey.CustomerManaged.class::isInstance)
        .map(key -> arn(ArnPattern.key(((EncryptionKey.CustomerManaged) key).id())));
  }

  /** The names of its global and local indexes. */
  Set<String> indexes() {
    var names = new TreeSet<>(spec.get(CoreSettings.GLOBAL_INDEXES).orElse(Map.of()).keySet());
    names.addAll(locals());
    return names;
  }

  private Set<String> locals() {
    return spec.get(CoreSettings.LOCAL_INDEXES).orElse(Map.of()).keySet();
  }

  /** Whether the leading keys of the table are those of this index too. */
  boolean hasTheTablesPartitionKey(String index) {
    return locals().contains(index) || partition(index).equals(List.of(partition()));
  }

  private String partition() {
    return spec.get(CoreSettings.PRIMARY_KEY).orElseThrow().partition().name();
  }

  private List<String> partition(String index) {
    var global = spec.get(CoreSettings.GLOBAL_INDEXES).orElse(Map.of()).get(index);
    return global == null ? List.of() : global.partitionKeys().stream().map(Key::name).toList();
  }

  void requireStream() {
    if (!(spec.get(Streams.STREAM).orElse(null) instanceof Streams.ChangeStream.On)) {
      throw new IllegalArgumentException(
          "the spec of table "
              + Printable.value(name)
              + " switches no stream on. Add the trait Streams.on()");
    }
  }

  void requireIndex(String index) {
    require(index, indexes(), "index");
  }

  void requireVectorIndex(String index) {
    require(index, spec.get(CoreSettings.VECTOR_INDEXES).orElse(Map.of()).keySet(), "vector index");
  }

  private void require(String index, Set<String> known, String what) {
    if (!known.contains(index)) {
      throw new IllegalArgumentException(
          "table %s has no %s %s; it has %s"
              .formatted(
                  Printable.value(name),
                  what,
                  Printable.value(index),
                  known.isEmpty() ? "none" : String.join(", ", new TreeSet<>(known))));
    }
  }
}
