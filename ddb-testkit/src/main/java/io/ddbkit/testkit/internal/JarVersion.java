package io.ddbkit.testkit.internal;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The version of a jar, as far as it tells: {@code 5.10.5}, {@code 2.26.0-M1}.
 *
 * @param jar its artifact
 * @param version as the jar has it
 */
public record JarVersion(String jar, String version) {
  private static final Pattern BEGINNING =
      Pattern.compile("(\\d{1,6})\\.(\\d{1,6})(\\.(\\d{1,6}))?.*");

  public JarVersion {
    requireNonNull(jar, "jar");
    requireNonNull(version, "version");
  }

  /** That of the jar that this class is in, by its manifest; empty if that has none. */
  public static Optional<JarVersion> of(String jar, Class<?> inIt) {
    requireNonNull(jar, "jar");
    requireNonNull(inIt, "inIt");
    return Optional.ofNullable(inIt.getPackage())
        .flatMap(it -> Optional.ofNullable(it.getImplementationVersion()))
        .map(version -> new JarVersion(jar, version));
  }

  /** Whether it is known to be older than this; an odd one is not. */
  public boolean isBefore(int major, int minor, int patch) {
    var found = BEGINNING.matcher(version);
    if (!found.matches()) {
      return false;
    }
    var third = found.group(4) == null ? 0 : Integer.parseInt(found.group(4));
    int[] here = {Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)), third};
    return Arrays.compare(here, new int[] {major, minor, patch}) < 0;
  }

  /** As it is told: {@code junit-jupiter-api 5.9.2}. */
  @Override
  public String toString() {
    return jar + " " + version;
  }
}
