package io.ddbkit.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.ddbkit.testkit.internal.JarVersion;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JUnitJarsTest {

  @ParameterizedTest
  @CsvSource({"5.9.3, 1.9.3", "5.14.4, 1.9.3", "5.9.3, 1.14.4", "4.13.2, 1.14.4"})
  void olderAndMixedJarsAreToldInOneSentence(String api, String commons) {
    assertThat(fault(api, commons))
        .contains(
            "ddb-testkit requires JUnit 5.10 or later (junit-platform-commons 1.10), and the class"
                + " path has junit-jupiter-api "
                + api
                + " and junit-platform-commons "
                + commons
                + ". Import org.junit:junit-bom, so that all modules of JUnit have one version.");
  }

  @ParameterizedTest
  @CsvSource({"5.10.0, 1.10.0", "5.14.4, 1.14.4", "6.0.1, 6.0.1", "6.1.0-M1, 6.1.0-M1", "dev, dev"})
  void laterOnesAreRight(String api, String commons) {
    assertThat(fault(api, commons)).isEmpty();
  }

  @Test
  void jarsThatDoNotTellAreTakenForRight() {
    assertThat(JUnitJars.fault(Optional.empty(), Optional.empty())).isEmpty();
  }

  @Test
  void thoseOfThisBuildTell() {
    assertThat(JarVersion.of("junit-jupiter-api", Test.class)).isPresent();
    assertThatCode(JUnitJars::require).doesNotThrowAnyException();
  }

  private static Optional<String> fault(String api, String commons) {
    return JUnitJars.fault(
        Optional.of(new JarVersion("junit-jupiter-api", api)),
        Optional.of(new JarVersion("junit-platform-commons", commons)));
  }
}
