package io.ddbkit.spec;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.trait.Origin;
import io.ddbkit.spec.trait.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Where the parts of a spec were defined. */
public final class SpecOrigins {
  /** Not known. */
  public static final SpecOrigins UNKNOWN =
      new SpecOrigins(Map.of(), Map.of(), path -> Origin.of("the spec"));

  private final Map<Path, List<Origin>> byPath;
  private final Map<Definition, List<Origin>> otherDefinitions;
  private final Function<Path, Origin> others;

  private SpecOrigins(
      Map<Path, List<Origin>> byPath,
      Map<Definition, List<Origin>> otherDefinitions,
      Function<Path, Origin> others) {
    this.byPath = byPath;
    this.otherDefinitions = otherDefinitions;
    this.others = others;
  }

  /**
   * Origins of a spec that was read from a document, with the path of each part.
   *
   * @param name the name of the document, such as {@code orders.json}
   */
  public static SpecOrigins inDocument(String name) {
    requireNonNull(name, "name");
    return new SpecOrigins(Map.of(), Map.of(), path -> Origin.of(path + " of " + name));
  }

  /**
   * Origins of a spec that was read from a document, with a place of each part.
   *
   * @param places the origin of what is at a path
   */
  public static SpecOrigins inDocument(Function<Path, Origin> places) {
    requireNonNull(places, "places");
    return new SpecOrigins(Map.of(), Map.of(), places);
  }

  /** These, where {@code path} has this origin only. */
  SpecOrigins with(Path path, Origin origin) {
    return with(path, List.of(origin));
  }

  /** These, where {@code path} has one origin more. */
  SpecOrigins and(Path path, Origin origin) {
    return with(path, joined(originsOf(path), origin));
  }

  /** These, with the origin of a further definition of a part. */
  SpecOrigins and(Definition definition, Origin origin) {
    var more = new HashMap<>(otherDefinitions);
    more.put(definition, joined(otherDefinitions.getOrDefault(definition, List.of()), origin));
    return new SpecOrigins(byPath, more, others);
  }

  private SpecOrigins with(Path path, List<Origin> origins) {
    var more = new TreeMap<>(byPath);
    more.put(path, origins);
    return new SpecOrigins(more, otherDefinitions, others);
  }

  private static List<Origin> joined(List<Origin> origins, Origin one) {
    var all = new ArrayList<>(origins);
    all.add(one);
    return List.copyOf(all);
  }

  /**
   * The origin of what is set at {@code path}, or of the part that contains it; of several, the
   * first.
   */
  public Origin originOf(Path path) {
    requireNonNull(path, "path");
    return originsOf(path).get(0);
  }

  /** The origins of what is set at {@code path}, or of the part that contains it. */
  public List<Origin> originsOf(Path path) {
    requireNonNull(path, "path");
    for (int length = path.steps().size(); length > 0; length--) {
      var origins = byPath.get(path.prefix(length));
      if (origins != null) {
        return origins;
      }
    }
    return List.of(others.apply(path));
  }

  /** The origins of a further definition of a part. */
  public List<Origin> originsOf(Definition definition) {
    requireNonNull(definition, "definition");
    return otherDefinitions.getOrDefault(definition, List.of(others.apply(definition.place())));
  }
}
