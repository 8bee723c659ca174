package io.ddbkit.provisioner.governor;

import java.util.Set;

/**
 * A rate that the caller knows.
 *
 * @param actions the actions that share it
 * @param perSecond calls per second
 * @param burst calls that may be made at once after a rest
 */
record Rate(Set<String> actions, double perSecond, int burst) {
  Rate {
    actions = Set.copyOf(actions);
    if (!(perSecond > 0) || burst < 1) {
      throw new IllegalArgumentException(
          "A rate must be above 0 calls per second and its burst at least 1, not %s and %s."
              .formatted(perSecond, burst));
    }
  }
}
