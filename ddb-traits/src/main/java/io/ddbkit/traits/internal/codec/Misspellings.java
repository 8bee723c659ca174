package io.ddbkit.traits.internal.codec;

import io.ddbkit.spec.trait.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Members that differ from known ones by letter case, hyphens and underscores only. They are read
 * as the known ones, so that nothing else follows from them.
 */
final class Misspellings {
  private static final int NAMED = 3;

  private final List<Misspelling> all = new ArrayList<>();
  private boolean throughout;

  private record Misspelling(Path path, String written, String meant) {}

  /** Who is told. */
  interface Listener {
    void told(Path path, String said, String wayOut);
  }

  /** What is left of a name when it does not matter how it is written. */
  static String bare(String name) {
    return name.replaceAll("[_-]", "").toLowerCase(Locale.ROOT);
  }

  void add(Path path, String written, String meant) {
    all.add(new Misspelling(path, written, meant));
  }

  /** Not one name of the whole document is written as it is known: that is told once. */
  void throughout() {
    throughout = true;
  }

  void tell(Listener listener) {
    if (throughout) {
      listener.told(
          new Path(List.of()),
          list(Misspelling::written),
          "did you mean " + list(Misspelling::meant) + "?");
    } else {
      all.forEach(
          one -> listener.told(one.path(), one.written(), "did you mean " + one.meant() + "?"));
    }
  }

  private String list(Function<Misspelling, String> part) {
    var names = all.stream().map(part).distinct().toList();
    var first = names.stream().limit(NAMED).collect(Collectors.joining(", "));
    int more = names.size() - NAMED;
    return more > 0 ? first + " and " + more + " more" : first;
  }
}
