package io.ddbkit.traits.internal.codec;

import io.ddbkit.spec.tree.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The format and the version that a document tells of itself.
 *
 * @param format the name of the format
 * @param version the newest version that can be read
 */
public record DocumentVersion(String format, int version) {
  private static final String FORMAT = "format";
  private static final String VERSION = "version";
  private static final String NEWER = "document.version";

  /** The members that tell it. */
  public Set<String> members() {
    return Set.of(FORMAT, VERSION);
  }

  /** This document, telling it first. */
  public Tree.Node on(Tree.Node document) {
    var members = new LinkedHashMap<String, Tree>();
    members.put(FORMAT, new Tree.Text(format));
    members.put(VERSION, new Tree.Whole(version));
    members.putAll(document.members());
    return new Tree.Node(members);
  }

  /** The members of this document; tells where it is of another format or of a newer version. */
  public Tree.Node checked(Tree tree, DocumentPlace at) {
    if (!(tree instanceof Tree.Node node)) {
      at.mistaken(tree, "an object with the format " + format);
      return Tree.Node.empty();
    }
    check(node.members().get(FORMAT), at.component(FORMAT));
    if (at.faults().count() == 0) {
      checkVersion(node.members().get(VERSION), at.component(VERSION));
    }
    return node;
  }

  private void check(@Nullable Tree found, DocumentPlace at) {
    if (found == null) {
      at.missing('"' + format + '"', '"' + FORMAT + "\": \"" + format + '"');
    } else if (!at.faults().isOdd(found, at.path()) && !found.equals(new Tree.Text(format))) {
      at.mistaken(found, '"' + format + '"');
    }
  }

  private void checkVersion(@Nullable Tree found, DocumentPlace at) {
    if (found == null) {
      at.missing("a whole number", '"' + VERSION + "\": " + version);
    } else if (!at.faults().isOdd(found, at.path())) {
      checkNumber(found, at);
    }
  }

  private void checkNumber(Tree found, DocumentPlace at) {
    if (!(found instanceof Tree.Whole number) || number.value() < 1) {
      at.mistaken(found, "a whole number from 1");
    } else if (number.value() > version) {
      at.told(
          NEWER,
          "version %s of %s; versions up to %s can be read"
              .formatted(number.value(), format, version),
          List.of());
    }
  }
}
