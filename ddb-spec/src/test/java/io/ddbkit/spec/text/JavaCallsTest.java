package io.ddbkit.spec.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JavaCallsTest {
  private static final JavaCalls LAMP = JavaCalls.of(Lamp.class, "on");

  private record Lamp(String colour, long watts, Optional<String> room, List<String> tags) {}

  @ParameterizedTest(name = "[{1}]")
  @MethodSource("samples")
  void argumentsAreWrittenAsInJava(Object argument, String text) {
    assertThat(LAMP.then("set", argument)).hasToString("Lamp.on().set(" + text + ")");
  }

  static Stream<Arguments> samples() {
    return Stream.of(
        arguments("a \"b\"\n\\", "\"a \\\"b\\\"\\n\\\\\""),
        arguments("x".repeat(201), "\"" + "x".repeat(200) + ".. (201 characters)\""),
        arguments(5L, "5"),
        arguments(true, "true"),
        arguments(JavaCalls.name("BILLING\n"), "BILLING\\n"),
        arguments(0.0, "0"),
        arguments(2.5, "2.5"),
        arguments(RoundingMode.UP, "UP"),
        arguments(Duration.ZERO, "Duration.ZERO"),
        arguments(Duration.ofDays(35), "Duration.ofDays(35)"),
        arguments(Duration.ofDays(-1), "Duration.ofDays(-1)"),
        arguments(Duration.ofHours(36), "Duration.ofMinutes(2160)"),
        arguments(Duration.ofHours(2), "Duration.ofMinutes(120)"),
        arguments(Duration.ofSeconds(90), "Duration.ofSeconds(90)"),
        arguments(Duration.ofMillis(1500), "Duration.ofMillis(1500)"),
        arguments(Duration.ofNanos(1_500_000), "Duration.ofNanos(1500000)"),
        arguments(Optional.empty(), ""),
        arguments(Optional.of("a"), "\"a\""),
        arguments(List.of("a", Optional.empty(), 1), "\"a\", 1"),
        arguments(JavaCalls.change("i").then("read", 5), "i -> i.read(5)"),
        arguments(JavaCalls.change("i"), "i -> i"),
        arguments(JavaCalls.change("i").unlessEmpty(), ""));
  }

  @Test
  void callsFollowWhereThereIsSomethingToSet() {
    assertThat(
            LAMP.thenIf(true, "dimmed")
                .thenIf(false, "broken")
                .thenIfPresent("room", Optional.of("hall"))
                .thenIfPresent("floor", Optional.empty())
                .thenIfChanged("watts", Optional.of(5), Optional.of(5))
                .thenIfChanged("watts", Optional.of(5), Optional.of(7))
                .thenIfChanged("colour", Optional.of("red"), Optional.empty())
                .thenEach("tag", List.of("a", "b"))
                .thenEach("label", Map.of("k", "v"))
                .then(JavaCalls.change("lamp").then("end")))
        .hasToString(
            "Lamp.on().dimmed().room(\"hall\").watts(7).tag(\"a\").tag(\"b\")"
                + ".label(\"k\", \"v\").end()");
  }

  @Test
  void entriesAreAFactoryAndWhatFollows() {
    assertThat(JavaCalls.ofEach(Lamp.class, "of", "and", Map.of())).hasToString("Lamp.of()");
    assertThat(JavaCalls.ofEach(Lamp.class, "of", "and", new TreeMap<>(Map.of("a", 1, "b", 2))))
        .hasToString("Lamp.of(\"a\", 1).and(\"b\", 2)");
  }

  @Test
  void aRecordIsItsMandatoryComponents() {
    var lamp = new Lamp("red", 5, Optional.of("hall"), List.of("a"));

    assertThat(JavaCalls.ofRecord(Lamp.class, "lamp", lamp)).hasToString("Lamp.lamp(\"red\", 5)");
  }
}
