package io.ddbkit.spec;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.Printable;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** The projection of an index: the attributes that it copies from its table besides the keys. */
public sealed interface IndexProjection {

  /** Every attribute. */
  record All() implements IndexProjection {}

  /** The keys of the table and of the index, and nothing else. */
  record KeysOnly() implements IndexProjection {}

  /**
   * The keys and these attributes.
   *
   * @param attributes 1 to 20 names of 1 to 255 characters
   */
  record Include(
      @Size(min = 1, max = 20, message = "{ddbkit.projection.include.size}")
          SortedSet<
                  @Size(min = 1, max = 255, message = "{ddbkit.projection.attribute.length}")
                  String>
              attributes)
      implements IndexProjection {
    public Include {
      requireNonNull(attributes, "attributes");
      attributes = Collections.unmodifiableSortedSet(new TreeSet<>(attributes));
    }

    Include(Collection<String> attributes) {
      this(new TreeSet<>(attributes));
    }

    @Override
    public String toString() {
      return "Include" + attributes.stream().map(Printable::value).toList();
    }
  }
}
