package io.ddbkit.traits.border;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.rule.Findings;
import io.ddbkit.spec.rule.InvalidTableException;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.traits.Environment;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.TablePattern;
import io.ddbkit.traits.document.DocumentForm;
import io.ddbkit.traits.document.DocumentLimits;
import io.ddbkit.traits.document.SpecJson;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The borders of what a document may hold. */
final class DocumentBorders {
  private static final String JSON =
      SpecJson.write(
          Borders.TABLE
              .region("eu-west-1")
              .with(
                  Streams.of(Streams.View.KEYS_ONLY),
                  Protection.deletionProtectionAndRecovery().recoveryPeriod(Duration.ofDays(7))));

  private static final DocumentLimits NONE = DocumentLimits.none();
  private static final Environment ASKING = Environment.named("qa").suggesting(Streams.on());

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
        new Border("document.version", readOfVersion(1), readOfVersion(2)),
        border("document.trait.known", "\"protection\"", "\"protection\"", "\"Protection\""),
        limit("trait", NONE.onlyTraits(Streams.TYPE), Streams.on(), Protection.onForNewTable()),
        limit("trait", NONE.withoutPatterns(), Streams.on(), TablePattern.sessionStore()),
        limit("force", NONE.withoutForcing(), ASKING, ASKING.forcing(Streams.on(), "why")),
        limit(
            "dismiss", NONE.withoutDismissals(), ASKING, ASKING.dismissing(Streams.STREAM, "why")),
        limit("physical-name", NONE.withoutPhysicalName(), ASKING, ASKING.project("shop")),
        new Border(
            "document.limit.override",
            read(Borders.TABLE.with(Streams.on()), NONE.withoutOverrides()),
            read(Borders.TABLE.override(Streams.on(), "why"), NONE.withoutOverrides())));
  }

  private static Border limit(String rule, DocumentLimits limits, Trait within, Trait beyond) {
    return new Border(
        "document.limit." + rule,
        read(Borders.TABLE.with(within), limits),
        read(Borders.TABLE.with(beyond), limits));
  }

  /** A form of somebody's own. */
  private record Note(String text) {}

  private static Findings readOfVersion(int version) {
    var json = "{\"format\": \"note\", \"version\": " + version + ", \"text\": \"x\"}";
    try {
      DocumentForm.of(Note.class, "note", 1).read(json, "note.json");
      return Findings.of("note.json", List.of());
    } catch (InvalidTableException e) {
      return e.findings();
    }
  }

  private static Findings read(TableSpec spec, DocumentLimits limits) {
    return SpecJson.check(SpecJson.write(spec), limits, "orders.json");
  }

  private static Border border(String rule, String part, String within, String beyond) {
    return new Border(rule, read(JSON.replace(part, within)), read(JSON.replace(part, beyond)));
  }

  private static Findings read(String json) {
    return SpecJson.check(json, "orders.json");
  }
}
