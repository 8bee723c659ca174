package io.ddbkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.ddbkit.testkit.engine.EngineException;
import io.ddbkit.testkit.engine.EngineSettings;
import io.ddbkit.testkit.engine.Engines;
import io.ddbkit.testkit.item.Item;
import io.ddbkit.testkit.item.ItemJson;
import io.ddbkit.testkit.item.Items;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Names and values that a terminal or a log would obey are shown escaped, and at a bearable length.
 */
class TextFromOutsideTest {
  private static final String NASTY = "a\nERROR all is lost\u001b[2J";
  private static final String SHOWN = "a\\nERROR all is lost\\u001b[2J";
  private static final TestDatabase DATABASE = new TestDatabase();

  static Stream<Object> texts() {
    return Stream.of(
        Item.of("id", NASTY),
        Item.of(NASTY, 1),
        Item.of("map", Map.of(NASTY, 1)),
        Item.of("list", Set.of(NASTY)),
        Items.of(DATABASE.client(), NASTY),
        Items.of(DATABASE.client(), "orders").inIndex(NASTY),
        Items.of(DATABASE.client(), "orders").where(NASTY, 1),
        Items.of(DATABASE.client(), "orders").where("id", NASTY),
        new EngineException("endpoint", "it says " + NASTY, "ask it"),
        failure(() -> Engines.start(EngineSettings.of(Map.of("ddbkit.engine", NASTY)))),
        failure(() -> EngineSettings.of(Map.of("ddbkit.sweep", NASTY)).duration("ddbkit.sweep")),
        failure(() -> Engines.start(EngineSettings.of(Map.of("ddbkit.leave-out", NASTY)))),
        failure(() -> ItemJson.plain("[\"" + SHOWN + "\"]")));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void isEscaped(Object shown) {
    var text = shown instanceof Throwable failure ? failure.getMessage() : shown.toString();

    assertThat(text).contains("all is lost").doesNotContain("\nERROR", "\u001b");
  }

  @Test
  void aLongValueIsShortenedWithItsLength() {
    assertThat(Item.of("id", "x".repeat(5_000)).toString())
        .contains("x.. (5,000 characters)")
        .hasSizeLessThan(300);
  }

  private static Throwable failure(Runnable failing) {
    return catchThrowable(failing::run);
  }
}
