package io.ddbkit.provisioner;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.traits.Traits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No file of an engine names a trait or a setting. */
class NamelessEngineTest {
  private static final List<Path> ENGINES =
      List.of(
          Path.of("..", "ddb-spec", "src/main/java/io/ddbkit/spec/compose"),
          Path.of("src/main/java/io/ddbkit/provisioner/internal/engine"));

  private static final Pattern JAVA_STREAMS =
      Pattern.compile("import (static )?java\\.util\\.stream\\..*;|\\.stream\\(");

  private static final Pattern NAMES =
      Pattern.compile(
          names().stream().map(Pattern::quote).collect(Collectors.joining("|", "\\b(", ")\\b")),
          Pattern.CASE_INSENSITIVE);

  static Stream<Path> files() {
    return ENGINES.stream().flatMap(NamelessEngineTest::files);
  }

  private static Stream<Path> files(Path folder) {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void namesNoTraitAndNoSetting(Path file) throws IOException {
    assertThat(named(Files.readString(file))).isEmpty();
  }

  @Test
  void findsANameInAnyForm() {
    assertThat(names()).contains("timeToLive", "TimeToLive", "Expiry", "billing", "GlobalIndex");
    assertThat(named("if (setting.id().equals(\"timeToLive\")) {")).containsExactly("timeToLive");
    assertThat(named("case ChangeStream.On on -> billing;")).hasSize(2);
    assertThat(named("// the stream\nimport java.util.stream.Stream;\nx.stream().map(y)"))
        .containsExactly("stream");
  }

  private static List<String> named(String source) {
    var text = JAVA_STREAMS.matcher(source).replaceAll("");
    return NAMES.matcher(text).results().map(match -> match.group()).toList();
  }

  private static Set<String> names() {
    var names = new TreeSet<String>();
    settings()
        .forEach(
            setting -> {
              names.add(setting.id());
              valueType(setting.type()).ifPresent(names::add);
            });
    Traits.all()
        .forEach(
            trait -> {
              names.add(trait.id());
              names.add(trait.javaType().getSimpleName());
            });
    return names;
  }

  private static Stream<Setting<?>> settings() {
    return Stream.concat(
        CoreSettings.all().stream(),
        Traits.all().stream().flatMap(trait -> trait.settings().stream()));
  }

  /** The name of the type of a value, unless it is one of Java's. */
  private static Optional<String> valueType(Type type) {
    var value = type instanceof ParameterizedType map ? map.getActualTypeArguments()[1] : type;
    return Optional.of((Class<?>) value)
        .filter(known -> known.getPackageName().startsWith("io.ddbkit"))
        .map(Class::getSimpleName);
  }
}
