package io.ddbkit.spec.internal.check;

import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.Path;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where Jakarta found a violation, in our own paths. */
final class ViolationPaths {
  private ViolationPaths() {}

  /** The path of a violation in the value at {@code root}. */
  static Path below(Path root, ConstraintViolation<?> violation) {
    var path = root;
    for (var node : violation.getPropertyPath()) {
      if (node.getKey() != null) {
        path = path.entry(node.getKey().toString());
      } else if (node.getIndex() != null) {
        path = path.entry(node.getIndex().toString());
      }
      if (node.getKind() == ElementKind.PROPERTY && !node.getName().equals("entries")) {
        path = path.component(node.getName());
      }
    }
    return path;
  }

  /** A value that was found: a text in quotes, for it may be blank; of a map, its names. */
  static String found(@Nullable Object value) {
    if (value instanceof Map<?, ?> entries) {
      return found(entries.keySet());
    }
    if (value instanceof Collection<?> all) {
      var names = all.stream().map(Printable::value).collect(Collectors.joining(", "));
      return all.isEmpty() ? "none" : all.size() + ": " + names;
    }
    if (value == null) {
      return "nothing";
    }
    var shown = Printable.value(value);
    return value instanceof CharSequence ? "\"" + shown + "\"" : shown;
  }
}
