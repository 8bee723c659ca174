package io.ddbkit.testkit.engine;

import static java.util.Objects.requireNonNull;

import io.ddbkit.provisioner.startup.JvmSettings;
import io.ddbkit.provisioner.startup.SettingSource;
import io.ddbkit.spec.text.Printable;
import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The settings of engines, by key: in a system property ({@code ddbkit.aws.accounts}), else in an
 * environment variable ({@code DDBKIT_AWS_ACCOUNTS}), else in the file {@code ddbkit.properties} at
 * the root of the class path. A blank value is ignored.
 */
public final class EngineSettings {
  private final SettingSource source;

  private EngineSettings(SettingSource source) {
    this.source = source;
  }

  /** The settings of this JVM. The file is read now, the others when they are used. */
  public static EngineSettings ofThisJvm() {
    return from(JvmSettings.ofThisJvm());
  }

  /** Settings that a program passes; nothing else is read. */
  public static EngineSettings of(Map<String, String> values) {
    requireNonNull(values, "values");
    return new EngineSettings(new Passed(values));
  }

  static EngineSettings from(SettingSource source) {
    return new EngineSettings(source);
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
    return source.where(key);
  }

  private Optional<Said> said(String key) {
    return source.find(key).map(value -> new Said(source.where(key), value));
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

  private record Passed(Map<String, String> values) implements SettingSource {
    @Override
    public Optional<String> find(String key) {
      return Optional.ofNullable(values.get(key))
          .map(String::strip)
          .filter(value -> !value.isEmpty());
    }

    @Override
    public String where(String key) {
      return "setting " + key;
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
