package io.ddbkit.spec.trait;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;

/** The strength of a value. The stronger one wins; equally strong ones that differ conflict. */
public enum Strength {
  /** A parameter left out. Used when a thing is created or enabled; never changes what exists. */
  DEFAULT,
  /** What an environment, such as production, suggests for every table in it. */
  ENVIRONMENT,
  /** What a pattern, such as a session store, brings along. */
  PATTERN,
  /** What a caller wrote. */
  EXPLICIT,
  /** What an environment forces, for a reason. */
  FORCED,
  /** What a caller overrides, for a reason. Of two overrides, the later wins. */
  OVERRIDE;

  /**
   * The strength of a value of this strength inside a bundle: the one rule of nesting, see the
   * package. It is applied from the inside out, so that the outermost bundle decides.
   *
   * @param bundle the strength of the bundle
   */
  public Strength within(Strength bundle) {
    requireNonNull(bundle, "bundle");
    if (this == DEFAULT || bundle == EXPLICIT) {
      return this;
    }
    return bundle.lifts() ? bundle : Collections.min(List.of(this, bundle));
  }

  /** Whether a bundle of this strength gives it to all that it contains. */
  boolean lifts() {
    return compareTo(EXPLICIT) > 0;
  }
}
