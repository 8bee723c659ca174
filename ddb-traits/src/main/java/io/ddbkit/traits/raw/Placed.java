package io.ddbkit.traits.raw;

import io.ddbkit.spec.trait.Path;
import java.util.Optional;

/** An index of whatever kind, and where it stands. */
interface Placed {

  /** The name that it has in the definition. */
  Optional<String> indexName();

  /** Its name, or its number where it has none, or one that others have too. */
  String label();

  /** Where it stands. */
  Path place();

  default boolean isToldByName() {
    return indexName().filter(label()::equals).isPresent();
  }

  default String name() {
    return indexName().orElse("");
  }
}
