package io.ddbkit.spec.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintableTest {

  @ParameterizedTest
  @CsvSource({
    "0a, \\n",
    "0d, \\r",
    "09, \\t",
    "00, \\u0000",
    "1b, \\u001b",
    "7f, \\u007f",
    "9b, \\u009b",
    "ad, \\u00ad",
    "200b, \\u200b",
    "2028, \\u2028",
    "2029, \\u2029",
    "202e, \\u202e",
    "2066, \\u2066",
    "d800, \\ud800",
    "e0041, \\udb40\\udc41",
    "feff, \\ufeff"
  })
  void escapesWhatIsObeyedOrNotSeen(String hex, String shown) {
    var text = "a" + Character.toString(Integer.parseInt(hex, 16)) + "b";

    assertThat(Printable.value(text)).isEqualTo("a" + shown + "b");
    assertThat(Printable.sentence(text)).isEqualTo("a" + shown + "b");
  }

  @Test
  void leavesWhatIsSeenAsItIs() {
    var text = "orders-1_2.3 é ß 日本 \uD83D\uDE00 \"quoted\" \\ [ ]";

    assertThat(Printable.value(text)).isEqualTo(text);
  }

  @Test
  void shortensALongValueAndTellsItsLength() {
    assertThat(Printable.value("x".repeat(200))).isEqualTo("x".repeat(200));
    assertThat(Printable.value("x".repeat(70_000)))
        .isEqualTo("x".repeat(200) + ".. (70,000 characters)");
  }

  @Test
  void countsAndCutsByCharactersThatPeopleSee() {
    assertThat(Printable.value("\uD83D\uDE00".repeat(201)))
        .isEqualTo("\uD83D\uDE00".repeat(200) + ".. (201 characters)");
  }

  @Test
  void leavesASentenceOfAServiceWhole() {
    var sentence = "User: arn:aws:iam::1:user/app is not authorized. ".repeat(20);

    assertThat(Printable.sentence(sentence)).isEqualTo(sentence);
  }

  @Test
  void shortensALongWordOfASentenceAndOnce() {
    var shown = "by named(\"" + "x".repeat(200) + ".. (5,000 characters)\")";

    assertThat(Printable.sentence("by " + "x".repeat(5000) + " here"))
        .isEqualTo("by " + "x".repeat(200) + ".. (5,000 characters) here");
    assertThat(Printable.sentence(shown)).isEqualTo(shown);
  }
}
