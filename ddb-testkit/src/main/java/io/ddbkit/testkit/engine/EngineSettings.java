package io.ddbkit.testkit.engine;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.Printable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The settings of engines, by key: in a system property ({@code ddbkit.aws.accounts}), else in an
 * environment variable ({@code DDBKIT_AWS_ACCOUNTS}), else in the file {@code ddbkit.properties} at
 * the root of the class path. A blank value is ignored.
 */
public final class EngineSettings {
  private static final String FILE = "ddbkit.properties";

  private final List<Source> sources;

  private EngineSettings(List<Source> sources) {
    this.sources = sources;
  }

  /** The settings of this JVM. The file is read now, the others when they are used. */
  public static EngineSettings ofThisJvm() {
    return from(System::getProperty, System::getenv, file()::getProperty);
  }

  /** Settings that a program passes; nothing else is read. */
  public static EngineSettings of(Map<String, String> values) {
    requireNonNull(values, "values");
    return new EngineSettings(List.of(new Source(key -> "setting " + key, values::get)));
  }

  static EngineSettings from(Lookup properties, Lookup environment, Lookup file) {
    return new EngineSettings(
        List.of(
            new Source(key -> "system property " + key, properties),
            new Source(
                key -> "environment variable " + variable(key),
                key -> environment.find(variable(key))),
            new Source(key -> key + " in " + FILE, file)));
  }

  /** Returns the value of this key. */
  public Optional<String> text(String key) {
    requireNonNull(key, "key");
    return said(key).map(Said::value);
  }

  /** Returns the value of this key, taken apart at commas. */
  public List<String> list(String key) {
    requireNonNull(key, "key");
    return text(key).stream()
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /**
   * Returns the URL that is the value of this key.
   *
   * @throws IllegalArgumentException if it is none with a scheme and a host
   */
  public Optional<URI> url(String key) {
    requireNonNull(key, "key");
    return said(key)
        .map(said -> said.as("a URL such as http://localhost:8000", EngineSettings::parsedUrl));
  }

  /**
   * Returns the duration that is the value of this key.
   *
   * @throws IllegalArgumentException if it is not in the form of ISO 8601, such as PT24H
   */
  public Optional<Duration> duration(String key) {
    requireNonNull(key, "key");
    return said(key)
        .map(said -> said.as("a duration such as PT24H", EngineSettings::parsedDuration));
  }

  /**
   * Returns where a value comes from, for messages: {@code system property ddbkit.engine}. Of a key
   * without a value: where it can be set first.
   */
  public String origin(String key) {
    requireNonNull(key, "key");
    return said(key).map(Said::origin).orElseGet(() -> sources.get(0).origin.apply(key));
  }

  private Optional<Said> said(String key) {
    return sources.stream().flatMap(source -> source.find(key).stream()).findFirst();
  }

  private static Optional<URI> parsedUrl(String text) {
    try {
      var url = URI.create(text);
      return Optional.of(url).filter(it -> it.getScheme() != null && it.getHost() != null);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Duration> parsedDuration(String text) {
    try {
      return Optional.of(Duration.parse(text)).filter(it -> !it.isNegative());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static String variable(String key) {
    return key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  private static Properties file() {
    var properties = new Properties();
    var loader = Thread.currentThread().getContextClassLoader();
    var ours = loader == null ? EngineSettings.class.getClassLoader() : loader;
    try (var in = ours.getResourceAsStream(FILE)) {
      if (in != null) {
        properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " on the class path cannot be read: " + e, e);
    }
    return properties;
  }

  /** Finds a value by its key. */
  interface Lookup {
    @Nullable String find(String key);
  }

  private record Source(Function<String, String> origin, Lookup lookup) {
    Optional<Said> find(String key) {
      return Optional.ofNullable(lookup.find(key))
          .map(String::strip)
          .filter(value -> !value.isEmpty())
          .map(value -> new Said(origin.apply(key), value));
    }
  }

  private record Said(String origin, String value) {
    <T> T as(String form, Function<String, Optional<T>> parse) {
      return parse
          .apply(value)
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "%s is '%s', which is not %s"
                          .formatted(origin, Printable.value(value), form)));
    }
  }
}
