package io.ddbkit.testkit.converging;

import io.ddbkit.spec.Billing;
import io.ddbkit.spec.ScalarType;
import io.ddbkit.spec.TableSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a table has, or what a spec says: a part for each facet that it speaks of.
 *
 * @param parts the parts by the names of their facets, in the order in which they are said
 */
record State(Map<String, Part> parts) {
  static final String TABLE = "orders";

  /** Nothing. */
  static final State EMPTY = new State(Map.of());

  State with(Facet facet, Part part) {
    var more = new LinkedHashMap<>(parts);
    more.put(facet.name(), part);
    return new State(more);
  }

  Optional<Part> get(Facet facet) {
    return Optional.ofNullable(parts.get(facet.name()));
  }

  /** Whether there is such a part, and it is not said to be off. */
  boolean has(String facet) {
    var part = parts.get(facet);
    return part != null && !part.isOff();
  }

  /** Whether both have the same there. */
  boolean hasSame(String facet, State other) {
    var one = parts.get(facet);
    var another = other.parts.get(facet);
    return one != null && another != null && one.isSame(another);
  }

  boolean isOnDemand() {
    return !isProvisioned();
  }

  boolean isProvisioned() {
    var billing = parts.get(BillingFacets.MODE);
    return billing != null && billing.value() instanceof Billing.Provisioned;
  }

  boolean isSorted() {
    var key = parts.get(KeyFacets.KEY);
    return key != null && key.value().equals(KeyFacets.SORTED);
  }

  /** The spec that says it. */
  TableSpec spec() {
    var spec = TableSpec.named(TABLE).partitionKey("id", ScalarType.STRING);
    for (var part : parts.values()) {
      spec = part.says().apply(spec);
    }
    return spec;
  }

  /** Whether a spec may say it. */
  boolean isValid() {
    return spec().check().errors().isEmpty();
  }

  @Override
  public String toString() {
    return parts.entrySet().stream()
        .map(each -> "  " + each.getKey() + ": " + each.getValue())
        .collect(Collectors.joining("\n"));
  }
}
