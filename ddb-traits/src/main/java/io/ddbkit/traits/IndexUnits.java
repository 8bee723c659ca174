package io.ddbkit.traits;

import io.ddbkit.spec.text.JavaCalls;
import java.util.Optional;

/** The calls that give read and write units, together or one side alone. */
final class IndexUnits {
  private IndexUnits() {}

  /** The factory of a trait that takes both. */
  static JavaCalls both(Class<?> trait, Optional<?> read, Optional<?> write) {
    return read.isPresent() && write.isPresent()
        ? JavaCalls.of(trait, "of", read, write)
        : JavaCalls.of(trait, "of").then(sides("units", read, write));
  }

  /** A call that takes those of an index. */
  static JavaCalls index(
      JavaCalls calls, String method, String index, Optional<?> read, Optional<?> write) {
    return read.isPresent() && write.isPresent()
        ? calls.then(method, index, read, write)
        : calls.then(method, index, sides("i", read, write));
  }

  private static JavaCalls sides(String parameter, Optional<?> read, Optional<?> write) {
    return JavaCalls.change(parameter).thenIfPresent("read", read).thenIfPresent("write", write);
  }
}
