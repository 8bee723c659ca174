package io.ddbkit.spec.trait;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.Printable;
import java.util.ArrayList;
import java.util.List;

/**
 * The place of a value: the id of its setting, then component names and map keys.
 *
 * <p>Prints as {@code billing.indexes[by-mail].read}. A path sorts before all paths below it, which
 * stay together.
 */
public record Path(List<Step> steps) implements Comparable<Path> {

  /**
   * One step down.
   *
   * @param text the component's name or the map's key
   * @param key whether it is a map's key
   */
  public record Step(String text, boolean key) implements Comparable<Step> {

    public Step {
      requireNonNull(text, "text");
    }

    @Override
    public int compareTo(Step other) {
      if (key != other.key) {
        return Boolean.compare(key, other.key);
      }
      // Most are the same text, which equals(..) sees at once.
      return text.equals(other.text) ? 0 : text.compareTo(other.text);
    }

    @Override
    public String toString() {
      var shown = Printable.value(text);
      return key ? "[" + shown + "]" : "." + shown;
    }
  }

  public Path {
    requireNonNull(steps, "steps");
    steps = List.copyOf(steps);
  }

  /**
   * The place of this text, as places are printed: {@code billing.indexes[by-mail].read}. A name in
   * brackets ends at the first closing bracket after which the text ends, or another name begins.
   *
   * @throws IllegalArgumentException if the text is not a path: it is empty, or a name in it is, or
   *     a bracket is not closed
   */
  public static Path of(String text) {
    requireNonNull(text, "text");
    return new Path(new PathText(text).steps());
  }

  /** The path of one component of this name, whatever characters it has. */
  public static Path root(String name) {
    requireNonNull(name, "name");
    return new Path(List.of(new Step(name, false)));
  }

  /** The component of this name, one step below. */
  public Path component(String name) {
    requireNonNull(name, "name");
    return below(new Step(name, false));
  }

  /** The entry of this key, one step below. */
  public Path entry(String key) {
    requireNonNull(key, "key");
    return below(new Step(key, true));
  }

  /** This place, of an entry that has settings of its own. */
  public Path under(Coordinate entry) {
    requireNonNull(entry, "entry");
    var all = new ArrayList<>(entry.path().steps());
    all.addAll(steps);
    return new Path(all);
  }

  private Path below(Step step) {
    var all = steps.toArray(new Step[steps.size() + 1]);
    all[steps.size()] = step;
    return new Path(List.of(all));
  }

  /** Whether this is {@code place} itself or below it. */
  public boolean within(Path place) {
    requireNonNull(place, "place");
    int depth = place.steps.size();
    if (steps.size() < depth) {
      return false;
    }
    for (int i = 0; i < depth; i++) {
      if (!steps.get(i).equals(place.steps.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether people are shown {@code place} for this one: its names may be too long to be shown. */
  public boolean isShownAs(Path place) {
    requireNonNull(place, "place");
    return steps.stream()
        .map(step -> new Step(Printable.value(step.text), step.key))
        .toList()
        .equals(place.steps);
  }

  /** This path relative to one that contains it, as text; empty: it is the same path. */
  public String below(Path place) {
    requireNonNull(place, "place");
    return new Path(steps.subList(place.steps.size(), steps.size())).toString();
  }

  /** The place of the first {@code length} steps. */
  public Path prefix(int length) {
    return length == steps.size() ? this : new Path(steps.subList(0, length));
  }

  @Override
  public int compareTo(Path other) {
    int shared = Math.min(steps.size(), other.steps.size());
    for (int i = 0; i < shared; i++) {
      int order = steps.get(i).compareTo(other.steps.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(steps.size(), other.steps.size());
  }

  @Override
  public String toString() {
    var text = new StringBuilder();
    steps.forEach(text::append);
    return text.isEmpty() || text.charAt(0) != '.' ? text.toString() : text.substring(1);
  }
}
