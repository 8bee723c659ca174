package io.ddbkit.spec.trait;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;

/** How firmly something was said. The stronger wins; equals that differ are a conflict. */
public enum Strength {
  /** A parameter left out. Speaks when a thing is made or switched on, never about what stands. */
  DEFAULT("by default"),
  /** What an environment, such as production, asks of every table in it. */
  ENVIRONMENT("the environment asks for it"),
  /** What a pattern, such as a session store, brings along. */
  PATTERN("a pattern brings it"),
  /** What a caller wrote. */
  EXPLICIT("set by the caller"),
  /** What an environment decides over its tables, for a reason. */
  FORCED("the environment decides so"),
  /** What a caller decided over others, for a reason. Of two, the later wins. */
  OVERRIDE("the caller decides so");

  private final String words;

  Strength(String words) {
    this.words = words;
  }

  /** How people are told of it, before the name of who speaks. */
  public String words() {
    return words;
  }

  /**
   * How firmly it counts what is said this firmly inside a bundle that speaks that firmly: the one
   * rule of nesting, see the package. Applied from the inside out, so that the outermost bundle has
   * the last word.
   *
   * @param bundle how firmly the bundle speaks
   */
  public Strength within(Strength bundle) {
    requireNonNull(bundle, "bundle");
    if (this == DEFAULT || bundle == EXPLICIT) {
      return this;
    }
    return bundle.lifts() ? bundle : Collections.min(List.of(this, bundle));
  }

  /**
   * Whether a bundle that speaks this firmly lifts what it brings along: it decides over others.
   */
  boolean lifts() {
    return compareTo(EXPLICIT) > 0;
  }
}
