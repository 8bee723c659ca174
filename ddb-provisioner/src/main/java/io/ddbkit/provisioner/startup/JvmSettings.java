package io.ddbkit.provisioner.startup;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The settings of this JVM: of a system property, else of an environment variable, else of a file
 * on the class path. A blank value is none.
 *
 * @param properties the system properties
 * @param environment the environment
 * @param file the file
 */
public record JvmSettings(Lookup properties, Lookup environment, Lookup file)
    implements SettingSource {
  private static final String FILE = "ddbkit.properties";

  public JvmSettings {
    requireNonNull(properties, "properties");
    requireNonNull(environment, "environment");
    requireNonNull(file, "file");
  }

  /** Finds a value by its key. */
  @FunctionalInterface
  public interface Lookup {
    /** The value; null: there is none. */
    @Nullable String find(String key);
  }

  private record Found(String value, String where) {}

  /** The file is read now, the others when they are used. */
  public static JvmSettings ofThisJvm() {
    return new JvmSettings(System::getProperty, System::getenv, read()::getProperty);
  }

  @Override
  public Optional<String> find(String key) {
    return found(requireNonNull(key, "key")).map(Found::value);
  }

  /** Of a key without a value: where it can be set first. */
  @Override
  public String where(String key) {
    return found(requireNonNull(key, "key")).map(Found::where).orElse(property(key));
  }

  private static String property(String key) {
    return "system property " + key;
  }

  private Optional<Found> found(String key) {
    return Stream.of(
            found(properties, key, JvmSettings::property),
            found(environment, variable(key), it -> "environment variable " + it),
            found(file, key, it -> it + " in " + FILE))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Found> found(Lookup lookup, String key, UnaryOperator<String> where) {
    return Optional.ofNullable(lookup.find(key))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .map(value -> new Found(value, where.apply(key)));
  }

  private static String variable(String key) {
    return key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  private static Properties read() {
    var properties = new Properties();
    var loader = Thread.currentThread().getContextClassLoader();
    var ours = loader == null ? JvmSettings.class.getClassLoader() : loader;
    try (var in = ours.getResourceAsStream(FILE)) {
      if (in != null) {
        properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " on the class path cannot be read: " + e, e);
    }
    return properties;
  }
}
