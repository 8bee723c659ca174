package io.ddbkit.traits;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.LocalIndex;
import io.ddbkit.spec.ScalarType;
import io.ddbkit.spec.text.JavaCalls;
import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import jakarta.validation.Valid;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Local secondary indexes as a trait, so that a pattern can include them.
 *
 * <p>They add up with those of {@link io.ddbkit.spec.TableSpec#localIndex} and of other traits; an
 * index that two traits define must be the same. The default projection is all attributes. DynamoDB
 * creates them with the table, which must have a sort key, and cannot change them.
 *
 * @param indexes the indexes, by name
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/LSI.html">Local
 *     secondary indexes</a>
 */
public record LocalIndexes(Map<String, @Valid LocalIndex> indexes) implements Trait {

  public static final TraitType<LocalIndexes> TYPE =
      TraitType.of("localIndexes", LocalIndexes.class, "Local secondary indexes, by name.")
          .useFor("patterns that include another sort order within a partition")
          .cost("storage of the projected attributes, and writes to the index")
          .conflictsWith("localIndexes")
          .samples(
              of("by-size", LocalIndex.sortedBy("size", ScalarType.NUMBER)),
              of(
                  "by-colour",
                  LocalIndex.sortedBy("colour", ScalarType.STRING).projectingKeysOnly()));

  public LocalIndexes {
    requireNonNull(indexes, "indexes");
    indexes = Collections.unmodifiableSortedMap(new TreeMap<>(indexes));
  }

  /** This index. */
  public static LocalIndexes of(String name, LocalIndex definition) {
    requireNonNull(name, "name");
    requireNonNull(definition, "definition");
    return new LocalIndexes(new TreeMap<>()).and(name, definition);
  }

  /** The same with one index more; it replaces one of the same name. */
  public LocalIndexes and(String name, LocalIndex definition) {
    requireNonNull(name, "name");
    requireNonNull(definition, "definition");
    var more = new TreeMap<>(indexes);
    more.put(name, definition);
    return new LocalIndexes(more);
  }

  @Override
  public TraitType<LocalIndexes> type() {
    return TYPE;
  }

  @Override
  public void contribute(Contributions contributions) {
    var setting = CoreSettings.LOCAL_INDEXES;
    indexes.forEach(
        (name, index) ->
            contributions
                .value(setting, Map.of(name, index))
                .defaultValue(setting, Map.of(name, index.projectingAll())));
  }

  @Override
  public String toString() {
    var definitions = new TreeMap<String, JavaCalls>();
    indexes.forEach((name, index) -> definitions.put(name, IndexCalls.of(index)));
    return JavaCalls.ofEach(LocalIndexes.class, "of", "and", definitions).toString();
  }
}
