package io.ddbkit.testkit.internal.simulated.shape;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads shapes, one a line. */
record ShapeLines(Map<String, Shape> shapes, Map<String, String> inputs) {

  void read(String line) {
    var words = List.of(line.split(" "));
    if (!line.isBlank() && !line.startsWith("#")) {
      read(words.get(0), words.get(1), words.subList(2, words.size()));
    }
  }

  private void read(String kind, String name, List<String> rest) {
    switch (kind) {
      case "operation" -> inputs.put(name, rest.get(0));
      case "amend" -> amend(name, Shape.Member.parse(rest.get(0)));
      default -> shapes.put(name, shape(kind, name, rest));
    }
  }

  private static Shape shape(String kind, String name, List<String> rest) {
    return switch (kind) {
      case "structure" ->
          new Shape.Structure(name, rest.stream().map(Shape.Member::parse).toList());
      case "list" -> new Shape.Listing(name, rest.get(0), bounds(rest.subList(1, rest.size())));
      case "map" -> new Shape.Mapping(name, rest.get(0), bounds(rest.subList(1, rest.size())));
      case "string" -> new Shape.Text(name, bounds(rest), pattern(rest));
      case "enum" -> new Shape.Choice(name, rest);
      case "long" -> new Shape.Whole(name, "Long", bounds(rest));
      case "integer" -> new Shape.Whole(name, "Integer", bounds(rest));
      case "boolean" -> new Shape.Flag(name);
      case "blob" -> new Shape.Bytes(name);
      default -> throw new IllegalStateException("no shape: " + kind + " " + name);
    };
  }

  private static Bounds bounds(List<String> words) {
    return words.stream()
        .filter(word -> word.matches("\\d*\\.\\.\\d*"))
        .findFirst()
        .map(Bounds::parse)
        .orElse(Bounds.NONE);
  }

  private static Optional<String> pattern(List<String> words) {
    return words.stream().filter(word -> word.startsWith("[")).findFirst();
  }

  private void amend(String name, Shape.Member member) {
    shapes.computeIfPresent(
        name,
        (its, shape) ->
            new Shape.Structure(
                its,
                ((Shape.Structure) shape)
                    .members().stream()
                        .map(each -> each.name().equals(member.name()) ? member : each)
                        .toList()));
  }
}
