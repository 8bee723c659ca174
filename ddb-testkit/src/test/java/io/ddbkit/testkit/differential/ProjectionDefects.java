package io.ddbkit.testkit.differential;

import io.ddbkit.testkit.differential.Defect.Change;
import io.ddbkit.traits.raw.RawIndex;
import io.ddbkit.traits.raw.RawProjection;
import io.ddbkit.traits.raw.RawTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Defects about projections. */
final class ProjectionDefects {
  private static final String LONGEST = "n".repeat(255);

  private ProjectionDefects() {}

  static List<Defect> all() {
    var all = new ArrayList<Defect>();
    for (var side : Side.values()) {
      all.addAll(types(side));
      all.addAll(attributes(side));
      all.addAll(sizes(side));
    }
    all.addAll(totals());
    return all;
  }

  private static List<Defect> types(Side side) {
    var missing = side.one(i -> RawIndex.builder().from(i).projection(Optional.empty()).build());
    var keysOnly = side.projection(RawProjection.of("KEYS_ONLY"));
    var type = "projection.type";
    return List.of(
        Defect.of("projection.present", side + ", missing", missing, keysOnly),
        Defect.of(type, side + ", missing", of(side, Optional.empty(), Optional.empty()), keysOnly),
        Defect.of(type, side + ", empty", side.projection(RawProjection.of("")), keysOnly),
        Defect.of(type, side + ", lower case", side.projection(RawProjection.of("all")), keysOnly),
        Defect.of(type, side + ", unknown", side.projection(RawProjection.of("SOME")), keysOnly),
        Defect.of(
            type,
            side + ", lower case, with attributes",
            of(side, Optional.of("include"), Optional.of(List.of("a"))),
            including(side, List.of("a"))));
  }

  private static Change of(Side side, Optional<String> type, Optional<List<String>> attributes) {
    return small(side.projection(new RawProjection(type, attributes)));
  }

  private static Change including(Side side, List<String> attributes) {
    return small(side.projection(RawProjection.including(attributes)));
  }

  /** A change of a form that includes nothing yet, so that the total is far. */
  private static Change small(Change change) {
    return Edits.then(form -> Optional.of(including(form, List.of())), change);
  }

  private static List<Defect> attributes(Side side) {
    var only = "projection.attributes.include-only";
    var length = "projection.attribute.length";
    var a = Optional.of(List.of("a"));
    return List.of(
        Defect.of(
            only, side + ", ALL", of(side, Optional.of("ALL"), a), including(side, List.of("a"))),
        Defect.of(
            only,
            side + ", KEYS_ONLY",
            of(side, Optional.of("KEYS_ONLY"), a),
            including(side, List.of("a"))),
        Defect.of(
            only,
            side + ", ALL with none",
            of(side, Optional.of("ALL"), Optional.of(List.of())),
            of(side, Optional.of("ALL"), Optional.empty())),
        Defect.of(
            "projection.attribute.once",
            side + ", twice",
            including(side, List.of("a", "b", "a")),
            including(side, List.of("a", "b", "A"))),
        Defect.of(
            length,
            side + ", empty",
            including(side, List.of("a", "")),
            including(side, List.of("a", "n"))),
        Defect.of(
            length,
            side + ", 256 characters",
            including(side, List.of("a", LONGEST + "n")),
            including(side, List.of("a", LONGEST))));
  }

  private static List<Defect> sizes(Side side) {
    var size = "projection.include.size";
    return List.of(
        Defect.of(
            size,
            side + ", missing",
            of(side, Optional.of("INCLUDE"), Optional.empty()),
            including(side, numbered(1))),
        Defect.of(size, side + ", none", including(side, List.of()), including(side, numbered(1))),
        Defect.of(
            size, side + ", 21", including(side, numbered(21)), including(side, numbered(20))));
  }

  private static List<String> numbered(int count) {
    return IntStream.range(0, count).mapToObj(i -> "n" + i).toList();
  }

  private static List<Defect> totals() {
    var rule = "projection.include.total";
    return List.of(
        Defect.of(rule, "global indexes, 101", total(6, 0, 1), total(6, 0, 0)),
        Defect.of(rule, "both, 101", total(3, 3, 1), total(3, 3, 0)),
        Defect.of(rule, "both, local indexes over, 101", total(1, 5, 1), total(1, 5, 0)));
  }

  /** Six indexes or more that together include 100 attributes, which repeat, and so many more. */
  private static Change total(int global, int local, int more) {
    Change indexes =
        local == 0
            ? Side.GLOBAL.count(global)
            : Edits.then(Side.GLOBAL.count(global), Side.LOCAL.count(local));
    return form -> indexes.of(form).map(grown -> including(grown, sizes(more)));
  }

  private static List<Integer> sizes(int more) {
    return List.of(20, 19, 20, 20, 20, 1 + more);
  }

  /** The form, with indexes that include so many attributes each, and keys only behind them. */
  private static RawTable including(RawTable form, List<Integer> sizes) {
    var changed = form;
    int at = 0;
    for (var side : Side.values()) {
      var indexes = new ArrayList<RawIndex>();
      for (var index : side.of(form)) {
        var projection =
            at < sizes.size()
                ? RawProjection.including(numbered(sizes.get(at)))
                : RawProjection.of("KEYS_ONLY");
        indexes.add(RawIndex.builder().from(index).projection(projection).build());
        at++;
      }
      if (!indexes.isEmpty()) {
        changed = side.set(changed, indexes);
      }
    }
    return changed;
  }
}
