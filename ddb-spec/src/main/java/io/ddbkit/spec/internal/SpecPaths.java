package io.ddbkit.spec.internal;

import io.ddbkit.spec.trait.Path;

/** The paths of those parts of a spec that are not settings. */
public final class SpecPaths {
  /** The name that the spec gives the table. */
  public static final Path NAME = Path.of("name");

  /** The global indexes that must not exist. */
  public static final Path WITHOUT_GLOBAL_INDEXES = Path.of("withoutGlobalIndexes");

  /** Whether no other global indexes may exist. */
  public static final Path NO_OTHER_GLOBAL_INDEXES = Path.of("noOtherGlobalIndexes");

  /** The vector indexes that must not exist. */
  public static final Path WITHOUT_VECTOR_INDEXES = Path.of("withoutVectorIndexes");

  /** Whether no other vector indexes may exist. */
  public static final Path NO_OTHER_VECTOR_INDEXES = Path.of("noOtherVectorIndexes");

  /** The warnings and notes that are suppressed. */
  public static final Path SUPPRESSIONS = Path.of("suppressions");

  private SpecPaths() {}
}
