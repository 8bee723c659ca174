package io.ddbkit.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A component that is added to a spec, or a parameter that is added to a trait, does not break
 * callers that were compiled before. The last two tests make changes that do break callers: the
 * check can fail.
 */
class BinaryCompatibilityTest {
  private static final Path CALLER = Path.of("src/test/java/io/ddbkit/api/Caller.java");
  private static final Path CONSTRUCTOR_CALLER =
      Path.of("src/test/java/io/ddbkit/api/ConstructorCaller.java");
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
    addParameter(changed);

    assertThat(changed.typeOf("io.ddbkit.traits.Streams").getRecordComponents()).hasSize(2);
    assertThat(changed.run(CALLER)).isEqualTo(Caller.words());
  }

  @Test
  void aMethodThatIsRemovedBreaksTheCaller() throws IOException {
    var changed = new ChangedLibrary(folder);
    changed.change(
        TRAITS.resolve("document/SpecJson.java"),
        source -> source.replace("String write(TableSpec spec)", "String renamed(TableSpec spec)"));

    assertThatThrownBy(() -> changed.run(CALLER)).hasCauseInstanceOf(NoSuchMethodError.class);
  }

  @Test
  void aCanonicalConstructorIsNotKept() throws IOException {
    var changed = new ChangedLibrary(folder);
    addParameter(changed);

    assertThat(ConstructorCaller.words()).isEqualTo("Streams.off()");
    assertThatThrownBy(() -> changed.run(CONSTRUCTOR_CALLER))
        .hasCauseInstanceOf(IllegalAccessError.class);
  }

  private static void addParameter(ChangedLibrary changed) throws IOException {
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
  }
}
