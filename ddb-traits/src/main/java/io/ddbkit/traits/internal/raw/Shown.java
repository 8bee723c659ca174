package io.ddbkit.traits.internal.raw;

import io.ddbkit.spec.tree.Tree;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a part of a document says, as far as it is plain enough to be shown in a call.
 *
 * @param tree the part
 */
record Shown(Tree tree) {
  private static final Pattern PLAIN = Pattern.compile("[\\w .:/@+=-]{1,200}");

  /** The text of this member as Java writes it, quoted already if it is an alternative. */
  String text(String member, String otherwise) {
    if (member(member) instanceof Tree.Text text && PLAIN.matcher(text.value()).matches()) {
      return '"' + text.value() + '"';
    }
    return otherwise.startsWith("\"") ? otherwise : '"' + otherwise + '"';
  }

  /** The number of this member, as Java writes it. */
  Optional<String> number(String member) {
    return member(member) instanceof Tree.Whole whole
        ? Optional.of(Long.toString(whole.value()))
        : Optional.empty();
  }

  /** Whether this member is false. */
  boolean isOff(String member) {
    return member(member) instanceof Tree.Flag flag && !flag.value();
  }

  boolean isText(String text) {
    return tree instanceof Tree.Text own && own.value().equals(text);
  }

  List<Shown> elements() {
    return tree instanceof Tree.Array items
        ? items.elements().stream().map(Shown::new).toList()
        : List.of();
  }

  /** AWS's name for what somebody began with a small letter. */
  static String capital(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private Tree member(String name) {
    if (!(tree instanceof Tree.Node node)) {
      return Tree.Node.empty();
    }
    return node.members().entrySet().stream()
        .filter(member -> capital(member.getKey()).equals(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(Tree.Node::empty);
  }
}
