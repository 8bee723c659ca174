package io.ddbkit.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Texts that are compared to the letter. */
final class Golden {
  private Golden() {}

  /** The text of this name beside {@code test}. */
  static String of(Class<?> test, String name) {
    try (var text = Objects.requireNonNull(test.getResourceAsStream(name), name)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
