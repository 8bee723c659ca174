package io.ddbkit.provisioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.provisioner.fake.MergedJars;
import io.ddbkit.provisioner.handler.HandlerProvider;
import io.ddbkit.provisioner.handler.SettingHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jars that were merged into one: what the merge lost is told when a provisioner is made. */
class MergedJarsTest {
  private static final String SERVICES = "META-INF/services/" + HandlerProvider.class.getName();
  private static final String TEXTS = "ContributorValidationMessages.properties";

  /** A user's provider, whose file won. */
  public static final class Theirs implements HandlerProvider {
    @Override
    public List<SettingHandler<?>> handlers() {
      return List.of();
    }
  }

  @Test
  void thatKeptEverything() throws Exception {
    assertThat(new MergedJars().provisioner()).isNotNull();
  }

  @Test
  void thatLostTheProviders() {
    assertThatThrownBy(() -> new MergedJars().without(SERVICES, "").provisioner())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(
            "ddbkit's own handlers are missing for settings primaryKey, globalIndexes")
        .hasMessageContaining(SERVICES)
        .hasMessageContaining("ServicesResourceTransformer");
  }

  @Test
  void thatKeptAnotherProviderOnly(@TempDir Path jar) throws Exception {
    var file = jar.resolve(SERVICES);
    Files.createDirectories(file.getParent());
    Files.writeString(file, Theirs.class.getName());

    assertThatThrownBy(
            () -> new MergedJars().and(jar).without(SERVICES, "ddb-provisioner").provisioner())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("ServicesResourceTransformer");
  }

  @Test
  void thatLostTheTextsOfAModule() {
    assertThatThrownBy(() -> new MergedJars().without(TEXTS, "ddb-spec").provisioner())
        .hasMessageContaining("rule compose.conflict has no text")
        .hasMessageContaining("AppendingTransformer");
    assertThatThrownBy(() -> new MergedJars().without(TEXTS, "ddb-traits").provisioner())
        .hasMessageContaining("has no text")
        .hasMessageContaining("AppendingTransformer");
    assertThatThrownBy(() -> new MergedJars().without(TEXTS, "").provisioner())
        .hasMessageContaining("has no text")
        .hasMessageContaining("which are: none");
  }

  @Test
  void theReadmeTellsHowToMerge() throws Exception {
    assertThat(Files.readString(Path.of("README.md")))
        .contains("org.apache.maven.plugins.shade.resource.ServicesResourceTransformer")
        .contains("<resource>" + TEXTS + "</resource>");
  }

  /** Without a provisioner, whoever checks the first spec is told, whether anything is found. */
  @Test
  void thatLostTheTextsAreToldByTheFirstCheck() {
    assertThatThrownBy(() -> new MergedJars().without(TEXTS, "ddb-spec").check())
        .hasMessageContaining("has no text")
        .hasMessageContaining("AppendingTransformer");
  }
}
