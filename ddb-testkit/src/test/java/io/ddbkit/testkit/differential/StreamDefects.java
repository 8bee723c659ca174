package io.ddbkit.testkit.differential;

import io.ddbkit.testkit.differential.Defect.Change;
import io.ddbkit.traits.raw.RawStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Defects about the stream. */
final class StreamDefects {
  private static final Optional<Boolean> UNSAID = Optional.empty();
  private static final Optional<Boolean> ON = Optional.of(true);
  private static final Optional<Boolean> OFF = Optional.of(false);

  private StreamDefects() {}

  static List<Defect> all() {
    var all =
        new ArrayList<>(
            List.of(
                Defect.of("stream.enabled", "not set", stream(UNSAID), stream(OFF)),
                Defect.of(
                    "stream.enabled",
                    "view only",
                    stream(UNSAID, "NEW_IMAGE"),
                    stream(ON, "NEW_IMAGE")),
                Defect.of("stream.view.present", "missing", stream(ON), stream(ON, "KEYS_ONLY")),
                Defect.of(
                    "stream.view.enabled-only",
                    "off, with view",
                    stream(OFF, "KEYS_ONLY"),
                    stream(OFF))));
    for (var wrong : List.of("", "keys_only", "ALL_IMAGES")) {
      all.add(
          Defect.of(
              "stream.view.known",
              "\"" + wrong + "\"",
              stream(ON, wrong),
              stream(ON, "NEW_AND_OLD_IMAGES")));
    }
    return all;
  }

  private static Change stream(Optional<Boolean> enabled) {
    return of(new RawStream(enabled, Optional.empty()));
  }

  private static Change stream(Optional<Boolean> enabled, String view) {
    return of(new RawStream(enabled, Optional.of(view)));
  }

  private static Change of(RawStream stream) {
    return Edits.table(table -> table.streamSpecification(stream));
  }
}
