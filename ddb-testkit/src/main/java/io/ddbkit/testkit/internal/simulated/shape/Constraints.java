package io.ddbkit.testkit.internal.simulated.shape;

import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The service's second step: all that the model does not allow, in one text, ten at most. */
final class Constraints {
  private static final int MOST = 10;

  /** Judged before, and alone. */
  private static final String NAME = "TableName";

  private final Shapes shapes;
  private final List<String> violations = new ArrayList<>();

  Constraints(Shapes shapes) {
    this.shapes = shapes;
  }

  void check(Shape.Structure input, JsonObject request) {
    for (var member : input.members()) {
      if (!member.name().equals(NAME)) {
        member(member, request, "");
      }
    }
    if (!violations.isEmpty()) {
      throw Refusal.validation(text());
    }
  }

  private String text() {
    int found = Math.min(violations.size(), MOST);
    return "%d validation error%s detected: %s"
        .formatted(found, found == 1 ? "" : "s", String.join("; ", violations.subList(0, found)));
  }

  private void member(Shape.Member member, JsonObject of, String path) {
    var value = of.get(member.name());
    var at = path + lowerFirst(member.name());
    if (value == null && member.required()) {
      violated(null, at, "not be null");
    } else if (value != null) {
      value(shapes.shape(member.shape()), value, at);
    }
  }

  private void value(Shape shape, Object value, String at) {
    if (shape instanceof Shape.Structure structure) {
      structure.members().forEach(member -> member(member, (JsonObject) value, at + "."));
    } else if (shape instanceof Shape.Listing listing) {
      list(listing, (List<?>) value, at);
    } else if (shape instanceof Shape.Mapping mapping) {
      map(mapping, (JsonObject) value, at);
    } else if (shape instanceof Shape.Text text) {
      text(text, (String) value, at);
    } else if (shape instanceof Shape.Whole whole) {
      bounds(whole.range(), ((BigDecimal) value).longValue(), value, at, "value");
    } else if (shape instanceof Shape.Choice choice && !choice.values().contains(value)) {
      violated(value, at, "satisfy enum value set: " + choice.values());
    }
  }

  private void list(Shape.Listing shape, List<?> value, String at) {
    bounds(shape.length(), value.size(), value, at, "length");
    for (int i = 0; i < value.size(); i++) {
      var each = value.get(i);
      if (each != null) {
        value(shapes.shape(shape.element()), each, at + "." + (i + 1) + ".member");
      }
    }
  }

  private void map(Shape.Mapping shape, JsonObject value, String at) {
    bounds(shape.size(), value.names().size(), value, at, "length");
    for (var name : value.names()) {
      var each = value.get(name);
      if (each != null) {
        value(shapes.shape(shape.value()), each, at + "." + name + ".member");
      }
    }
  }

  private void text(Shape.Text shape, String value, String at) {
    shape
        .pattern()
        .filter(pattern -> !Pattern.matches(pattern, value))
        .ifPresent(
            pattern -> violated(value, at, "satisfy regular expression pattern: " + pattern));
    bounds(shape.length(), value.length(), value, at, "length");
  }

  private void bounds(Bounds bounds, long found, Object value, String at, String what) {
    bounds
        .least()
        .filter(least -> found < least)
        .ifPresent(
            least -> violated(value, at, "have " + what + " greater than or equal to " + least));
    bounds
        .most()
        .filter(most -> found > most)
        .ifPresent(most -> violated(value, at, "have " + what + " less than or equal to " + most));
  }

  private void violated(@Nullable Object value, String at, String must) {
    violations.add(
        "Value %s at '%s' failed to satisfy constraint: Member must %s"
            .formatted(value == null ? "null" : "'" + ValueText.of(value) + "'", at, must));
  }

  static String lowerFirst(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
