package io.ddbkit.traits.document;

import io.ddbkit.spec.tree.Tree;
import io.ddbkit.traits.json.TreeJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/** Writes a tree as JSON with one fault or a few. */
final class Mutation {
  private static final List<String> OTHERS =
      List.of(
          "null", "5", "5.5", "5e-1", "99999999999999999999", "1e999", "\"\"", "\"x\"", "\"5\"");
  private static final List<String> MORE = List.of("true", "false", "[]", "{}", "[null]", "[[5]]");

  private final Random random;

  Mutation(Random random) {
    this.random = random;
  }

  String of(Tree tree) {
    if (random.nextInt(25) == 0) {
      return other();
    }
    if (tree instanceof Tree.Node node) {
      var members = new ArrayList<String>();
      node.members().forEach((name, value) -> member(name, value, members));
      return members.stream().collect(Collectors.joining(", ", "{", "}"));
    }
    if (tree instanceof Tree.Array items) {
      return items.elements().stream().map(this::of).collect(Collectors.joining(", ", "[", "]"));
    }
    return TreeJson.line(tree);
  }

  private void member(String name, Tree value, List<String> members) {
    switch (random.nextInt(60)) {
      case 0 -> {}
      case 1 -> {
        members.add(quoted(name) + ": " + of(value));
        members.add(quoted(name) + ": " + of(value));
      }
      case 2 -> members.add(quoted(name.toUpperCase(Locale.ROOT)) + ": " + of(value));
      case 3 -> members.add(quoted(name.substring(name.length() / 2)) + ": " + of(value));
      default -> members.add(quoted(name) + ": " + of(value));
    }
  }

  private String other() {
    var all = random.nextBoolean() ? OTHERS : MORE;
    return all.get(random.nextInt(all.size()));
  }

  private static String quoted(String name) {
    return TreeJson.line(new Tree.Text(name));
  }
}
