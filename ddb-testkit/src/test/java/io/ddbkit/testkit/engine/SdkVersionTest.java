package io.ddbkit.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.testkit.internal.JarVersion;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SdkVersionTest {

  @Test
  void anOlderOneIsToldWithItsVersion() {
    assertThatThrownBy(() -> SdkVersion.require("embedded", found("2.21.46")))
        .isInstanceOf(EngineException.class)
        .hasMessage(
            "engine embedded: ddb-testkit requires software.amazon.awssdk 2.25.70 or later, and the"
                + " class path has sdk-core 2.21.46\n"
                + "  -> import a newer software.amazon.awssdk:bom, so that all modules of the SDK have one version");
  }

  @Test
  void laterOnesAndThoseThatDoNotTellAreRight() {
    assertThatCode(
            () -> {
              SdkVersion.require("embedded", found("2.25.70"));
              SdkVersion.require("embedded", found("2.100.0"));
              SdkVersion.require("embedded", found("3.0.0"));
              SdkVersion.require("embedded", Optional.empty());
            })
        .doesNotThrowAnyException();
  }

  @Test
  void theOneOfThisBuildTells() {
    assertThat(SdkVersion.here()).get().asString().matches("sdk-core 2\\.\\d+\\.\\d+");
  }

  private static Optional<JarVersion> found(String version) {
    return Optional.of(new JarVersion("sdk-core", version));
  }
}
