package io.ddbkit.spec.trait;

/** How firmly something was said. The stronger wins; equals that differ are a conflict. */
public enum Strength {
  /** A parameter left out. Speaks when a thing is made or switched on, never about what stands. */
  DEFAULT,
  /** What an environment, such as production, asks of every table in it. */
  ENVIRONMENT,
  /** What a pattern, such as a session store, brings along. */
  PATTERN,
  /** What a caller wrote. */
  EXPLICIT,
  /** What an environment decides over its tables, for a reason. */
  FORCED,
  /** What a caller decided over others, for a reason. Of two, the later wins. */
  OVERRIDE
}
