package io.ddbkit.testkit.engine.localstack;

import io.ddbkit.spec.text.Printable;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of an image that holds LocalStack, or takes its place.
 *
 * @param name repository and tag
 */
record LocalStackImage(String name) {
  /** The last release that starts without a token; it is of February 2026. */
  static final LocalStackImage DEFAULT = new LocalStackImage("localstack/localstack:4.14.0");

  private static final List<Integer> LAST_FREE = List.of(4, 14, 0);
  private static final Pattern PARTS =
      Pattern.compile("(?<repository>.+?)(:(?<tag>[^:/@]+))?(@(?<digest>.+))?");
  private static final Pattern VERSION =
      Pattern.compile("(?<major>\\d{1,2})(\\.(?<minor>\\d+))?(\\.(?<patch>\\d+))?.*");

  /** Whether it is LocalStack's own. Another one is a substitute, which is known by nobody here. */
  boolean isLocalStacks() {
    return repository().matches("(.*/)?localstack/localstack(-pro)?");
  }

  /** Whether it exits at once unless it is given a token: all since March 2026 do. */
  boolean needsToken() {
    return isLocalStacks() && (repository().endsWith("-pro") || !isFree());
  }

  private boolean isFree() {
    var tag = parts().group("tag");
    var version = VERSION.matcher(tag == null ? "latest" : tag);
    if (!version.matches()) {
      return false;
    }
    var order =
        Comparator.<List<Integer>>comparingInt(v -> v.get(0))
            .thenComparingInt(v -> v.get(1))
            .thenComparingInt(v -> v.get(2));
    var found =
        List.of(number(version, "major"), number(version, "minor"), number(version, "patch"));
    return order.compare(found, LAST_FREE) <= 0;
  }

  private static int number(Matcher version, String part) {
    var digits = version.group(part);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private String repository() {
    return parts().group("repository");
  }

  private Matcher parts() {
    var parts = PARTS.matcher(name);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "'" + Printable.value(name) + "' is not the name of an image");
    }
    return parts;
  }
}
