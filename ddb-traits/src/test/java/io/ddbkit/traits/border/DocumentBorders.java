package io.ddbkit.traits.border;

import io.ddbkit.spec.rule.Findings;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.document.SpecJson;
import java.util.stream.Stream;

/** The borders of what a document may hold. */
final class DocumentBorders {
  private static final String JSON =
      SpecJson.write(
          Borders.TABLE
              .region("eu-west-1")
              .with(Streams.of(Streams.View.KEYS_ONLY), Protection.full().recoveryPeriod(7)));

  private DocumentBorders() {}

  static Stream<Border> all() {
    return Stream.of(
        new Border("document.json", read(JSON + " \n"), read(JSON + "]")),
        border("document.json", "\"eu-west-1\"", "\"\"", "null"),
        border("document.member.known", "\"region\"", "\"region\"", "\"regoin\""),
        border("document.member.present", "\"name\" : \"orders\"", "\"name\" : \"\"", "\"x\" : 1"),
        border("document.value", "\"eu-west-1\"", "\"1\"", "1"),
        border("document.value", " : 7", " : 2147483647", " : 2147483648"),
        border("document.value", " : 7", " : -2147483648", " : -2147483649"),
        border("document.value", " : 7", " : 7", " : 7.0"),
        border("document.choice", "KEYS_ONLY", "NEW_IMAGE", "keys_only"),
        border("document.choice", "\"composite\"", "\"composite\"", "\"Composite\""),
        border("document.trait.known", "\"protection\"", "\"protection\"", "\"Protection\""));
  }

  private static Border border(String rule, String part, String within, String beyond) {
    return new Border(rule, read(JSON.replace(part, within)), read(JSON.replace(part, beyond)));
  }

  private static Findings read(String json) {
    return SpecJson.check(json, "orders.json");
  }
}
