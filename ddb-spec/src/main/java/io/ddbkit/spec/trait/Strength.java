package io.ddbkit.spec.trait;

/** How firmly something was said. The stronger wins; equals that differ are a conflict. */
public enum Strength {
  /** A parameter left out. Speaks when a thing is made or switched on, never about what stands. */
  DEFAULT("by default"),
  /** What an environment, such as production, asks of every table in it. */
  ENVIRONMENT("the environment asks for it"),
  /** What a pattern, such as a session store, brings along. */
  PATTERN("a pattern brings it"),
  /** What a caller wrote. */
  EXPLICIT("the caller says so"),
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
}
