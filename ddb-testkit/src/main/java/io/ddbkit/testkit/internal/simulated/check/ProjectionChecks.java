package io.ddbkit.testkit.internal.simulated.check;

import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import java.util.HashSet;
import java.util.List;

/** What an index may hold beside its key. */
public final class ProjectionChecks {
  private static final String NAMES = "NonKeyAttributes";

  private ProjectionChecks() {}

  /** Judges the projection of an index. */
  public static void check(JsonObject index) {
    var projection = index.object("Projection").orElseGet(JsonObject::new);
    var type = projection.text("ProjectionType").orElse("null");
    boolean isSaid = projection.has(NAMES);
    if (type.equals("null")) {
      throw Refusal.invalid("Unknown ProjectionType: null");
    }
    if (isSaid && !type.equals("INCLUDE")) {
      throw Refusal.invalid("ProjectionType is " + type + ", but NonKeyAttributes is specified");
    }
    if (!isSaid && type.equals("INCLUDE")) {
      throw Refusal.invalid("ProjectionType is INCLUDE, but NonKeyAttributes is not specified");
    }
    if (isSaid && projection.texts(NAMES).isEmpty()) {
      throw Refusal.invalid("NonKeyAttributes must not be empty");
    }
    var seen = new HashSet<String>();
    for (var name : projection.texts(NAMES)) {
      if (!seen.add(name)) {
        throw Refusal.invalid("Duplicate element in NonKeyAttributes: " + name);
      }
    }
  }

  static void count(List<JsonObject> indexes, int most) {
    int named =
        indexes.stream()
            .flatMap(index -> index.object("Projection").stream())
            .mapToInt(projection -> projection.texts(NAMES).size())
            .sum();
    if (named > most) {
      throw Refusal.invalid(
          "Number of projected attributes in all indexes exceeds per-table limit of " + most);
    }
  }
}
