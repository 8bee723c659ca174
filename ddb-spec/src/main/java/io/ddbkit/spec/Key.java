package io.ddbkit.spec;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.Leaf;
import jakarta.validation.constraints.Size;

/**
 * A key attribute, declared where it is used.
 *
 * @param name the attribute's name, 1 to 255 characters
 * @param type its type
 */
public record Key(
    @Size(min = 1, max = 255, message = "{ddbkit.key.name.length}") String name, ScalarType type)
    implements Leaf<Key> {

  public Key {
    requireNonNull(name, "name");
    requireNonNull(type, "type");
  }

  /** The attribute of this name and type as a key. */
  public static Key of(String name, ScalarType type) {
    requireNonNull(name, "name");
    requireNonNull(type, "type");
    return new Key(name, type);
  }

  @Override
  public String toString() {
    return Printable.value(name) + " (" + type + ")";
  }
}
