package io.ddbkit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What grows does not break who was compiled before: a component that is added to a spec, or a
 * parameter that is added to a trait.
 */
class BinaryCompatibilityTest {
  private static final Path CALLER = Path.of("src/test/java/io/ddbkit/api/Caller.java");
  private static final Path SPEC = Path.of("../ddb-spec/src/main/java/io/ddbkit/spec");
  private static final Path TRAITS = Path.of("../ddb-traits/src/main/java/io/ddbkit/traits");

  @TempDir private Path folder;

  @Test
  void aComponentThatIsAddedToASpec() throws IOException, ReflectiveOperationException {
    var changed = new ChangedLibrary(folder);
    changed.change(
        SPEC.resolve("SpecParts.java"),
        source ->
            source
                .replace(
                    "final SpecOrigins origins;",
                    "final SpecOrigins origins;\n  final java.util.Optional<String> addedLater;")
                .replace(
                    "origins = parts.origins;",
                    "origins = parts.origins;\n    addedLater = java.util.Optional.empty();"));

    assertThat(changed.typeOf("io.ddbkit.spec.SpecParts").getDeclaredField("addedLater"))
        .isNotNull();
    assertThat(changed.run(CALLER)).isEqualTo(Caller.words());
  }

  @Test
  void aParameterThatIsAddedToATrait() throws IOException, ReflectiveOperationException {
    var changed = new ChangedLibrary(folder);
    changed.change(
        TRAITS.resolve("Streams.java"),
        source ->
            source.replace(
                "public record Streams(ChangeStream change) implements Trait {",
                """
                public record Streams(ChangeStream change, String addedLater) implements Trait {
                  private Streams(ChangeStream change) {
                    this(change, "");
                  }
                """));

    assertThat(changed.typeOf("io.ddbkit.traits.Streams").getRecordComponents()).hasSize(2);
    assertThat(changed.run(CALLER)).isEqualTo(Caller.words());
  }
}
