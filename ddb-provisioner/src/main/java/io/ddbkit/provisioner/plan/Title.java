package io.ddbkit.provisioner.plan;

import io.ddbkit.spec.trait.Setting;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The title of a transition to which its handler gives none: {@code change storage class}. */
final class Title {
  private Title() {}

  static String of(Verb verb, Setting<?> setting, Optional<?> from, Object to) {
    var said = entries(to);
    var entries = said.isEmpty() ? from.map(Title::entries).orElse("") : said;
    return verb.name().toLowerCase(Locale.ROOT) + " " + words(setting.id()) + entries;
  }

  /** {@code timeToLive} is "time to live". */
  private static String words(String id) {
    return id.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  private static String entries(Object value) {
    return value instanceof Map<?, ?> entries && !entries.isEmpty()
        ? entries.keySet().stream()
            .map(String::valueOf)
            .sorted()
            .collect(Collectors.joining(", ", " ", ""))
        : "";
  }
}
