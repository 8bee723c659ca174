package io.ddbkit.traits.internal.codec;

import io.ddbkit.spec.tree.Tree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The members of an object by the names that are known; others are told. */
final class Members {
  private static final int WHOLE_DOCUMENT = 2;

  private final Map<String, Tree> given;
  private final Collection<String> known;
  private final DocumentPlace at;

  private Members(Map<String, Tree> given, Collection<String> known, DocumentPlace at) {
    this.given = given;
    this.known = known;
    this.at = at;
  }

  static Map<String, Tree> known(Tree.Node node, Collection<String> known, DocumentPlace at) {
    return new Members(node.members(), known, at).read();
  }

  private Map<String, Tree> read() {
    var read = new LinkedHashMap<String, Tree>();
    var misspelt = new ArrayList<String>();
    given.forEach(
        (name, value) -> {
          if (known.contains(name)) {
            read.put(name, value);
            return;
          }
          var meant = meant(name).filter(other -> read.putIfAbsent(other, value) == null);
          meant.ifPresentOrElse(
              other -> at.faults().misspelt().add(at.path().component(name), name, other),
              () -> at.component(name).unknown(name, value, known));
          meant.ifPresent(misspelt::add);
        });
    if (at.path().steps().isEmpty()
        && misspelt.size() >= WHOLE_DOCUMENT
        && misspelt.size() == read.size()) {
      at.faults().misspelt().throughout();
    }
    return read;
  }

  /** The known name that this is but for letter case, unless that stands there too. */
  private Optional<String> meant(String name) {
    var bare = Misspellings.bare(name);
    return known.stream()
        .filter(other -> Misspellings.bare(other).equals(bare))
        .filter(other -> !given.containsKey(other))
        .findFirst();
  }
}
