package io.ddbkit.testkit.engine.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalStackImageTest {

  @ParameterizedTest
  @CsvSource({
    "localstack/localstack:4.14.0, false",
    "localstack/localstack:4.14, false",
    "localstack/localstack:4.4.0, false",
    "localstack/localstack:3, false",
    "localstack/localstack:4.14.0-arm64, false",
    "localstack/localstack:4.14.1, true",
    "localstack/localstack:4.15.0, true",
    "localstack/localstack:5, true",
    "localstack/localstack:2026.3.0, true",
    "localstack/localstack:latest, true",
    "localstack/localstack, true",
    "docker.io/localstack/localstack:stable, true",
    "localhost:5000/localstack/localstack:4.14.0, false",
    "localhost:5000/localstack/localstack, true",
    "localstack/localstack:4.14.0@sha256:abc, false",
    "localstack/localstack-pro:4.14.0, true",
    "ddbkit/stand-in:latest, false",
    "example.test/mylocalstack/localstack-like, false",
  })
  void knowsWhichNeedAToken(String image, boolean needed) {
    assertThat(new LocalStackImage(image).needsToken()).isEqualTo(needed);
  }
}
