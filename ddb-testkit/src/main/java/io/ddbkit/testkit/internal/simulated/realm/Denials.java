package io.ddbkit.testkit.internal.simulated.realm;

import io.ddbkit.spec.text.Printable;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** The operations that callers have no permission for. */
public final class Denials {
  private final Set<String> known;
  private final Set<String> denied = new HashSet<>();

  public Denials(Set<String> known) {
    this.known = known;
  }

  /**
   * Takes the permission away.
   *
   * @throws IllegalArgumentException if there is no such operation
   */
  public void deny(String operation) {
    require(operation);
    denied.add(operation);
  }

  /**
   * Gives the permission back.
   *
   * @throws IllegalArgumentException if there is no such operation
   */
  public void allow(String operation) {
    require(operation);
    denied.remove(operation);
  }

  public boolean isDenied(String operation) {
    return denied.contains(operation);
  }

  private void require(String operation) {
    if (!known.contains(operation)) {
      throw new IllegalArgumentException(
          "The simulated engine has no operation '%s'. Those there are: %s."
              .formatted(Printable.value(operation), String.join(", ", new TreeSet<>(known))));
    }
  }
}
