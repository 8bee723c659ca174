package io.ddbkit.spec.rule;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.CallSite;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.tree.Tree;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The verdict of a rule.
 *
 * @param rule the stable id of the rule, such as {@code table.name.length}
 * @param severity how grave it is
 * @param path where it was found; empty: about the table as a whole
 * @param text what is wrong, and what is allowed
 * @param voices what was found, and who said it
 * @param waysOut what to do about it
 * @param source the AWS page or API that states the rule
 * @param suppressed why it is suppressed, where it is; never an error
 */
public record Finding(
    String rule,
    Severity severity,
    Optional<Path> path,
    String text,
    List<Voice> voices,
    List<String> waysOut,
    Optional<String> source,
    Optional<String> suppressed)
    implements Comparable<Finding> {
  private static final int NAMED = 3;

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::severity)
          .reversed()
          .thenComparing(Finding::place)
          .thenComparing(Finding::rule)
          .thenComparing(Finding::text)
          .thenComparing(finding -> finding.voices.toString());

  public Finding {
    requireNonNull(rule, "rule");
    requireNonNull(severity, "severity");
    requireNonNull(path, "path");
    requireNonNull(text, "text");
    requireNonNull(voices, "voices");
    requireNonNull(waysOut, "waysOut");
    requireNonNull(source, "source");
    requireNonNull(suppressed, "suppressed");
    voices = voices.stream().sorted().toList();
    waysOut = List.copyOf(waysOut);
  }

  /** A finding that nobody suppresses. */
  public Finding(
      String rule,
      Severity severity,
      Optional<Path> path,
      String text,
      List<Voice> voices,
      List<String> waysOut,
      Optional<String> source) {
    this(rule, severity, path, text, voices, waysOut, source, Optional.empty());
  }

  /** The same, suppressed for this reason; empty: not suppressed. */
  public Finding suppressed(Optional<String> reason) {
    requireNonNull(reason, "reason");
    return new Finding(rule, severity, path, text, voices, waysOut, source, reason);
  }

  /** The same, as grave as this. */
  public Finding as(Severity other) {
    requireNonNull(other, "other");
    return new Finding(rule, other, path, text, voices, waysOut, source, suppressed);
  }

  /** The same at another place. */
  public Finding at(Optional<Path> place) {
    requireNonNull(place, "place");
    return new Finding(rule, severity, place, text, voices, waysOut, source, suppressed);
  }

  /** The same with these ways out. */
  public Finding waysOut(List<String> ways) {
    requireNonNull(ways, "ways");
    return new Finding(rule, severity, path, text, voices, ways, source, suppressed);
  }

  /** The place as text. */
  public String place() {
    return path.map(Path::toString).orElse("table");
  }

  /** The graver first, then by place. */
  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }

  /**
   * The finding in one line, as logs and plans show it: where, what, what was found, by which rule.
   */
  public String line() {
    var said = voices.stream().map(Voice::said).distinct().map(Printable::value).toList();
    var found = said.isEmpty() ? "" : " (" + String.join(", ", said) + ")";
    return place() + ": " + Printable.sentence(text) + found + " [" + rule + "]";
  }

  /** The finding as a person reads it, over several lines. */
  public String render() {
    var level = severity == Severity.ERROR ? "" : severity.name().toLowerCase(Locale.ROOT) + ", ";
    var out =
        new StringBuilder(
            "  " + place() + ": " + Printable.sentence(text) + "   [" + level + rule + "]\n");
    int widest = voices.stream().mapToInt(voice -> shown(voice).length()).max().orElse(0);
    voices.stream()
        .collect(Collectors.groupingBy(Finding::shown, LinkedHashMap::new, Collectors.toList()))
        .forEach((said, by) -> render(said + " ".repeat(widest - said.length()), by, out));
    waysOut.forEach(way -> out.append("      -> ").append(Printable.sentence(way)).append('\n'));
    suppressed.ifPresent(
        why -> out.append("      suppressed: ").append(Printable.sentence(why)).append('\n'));
    return out.toString();
  }

  private static String shown(Voice voice) {
    return Printable.sentence(voice.said());
  }

  /** Those who said the same, the first few of them by name. */
  private static void render(String said, List<Voice> by, StringBuilder out) {
    by.stream().limit(NAMED).forEach(v -> out.append("      " + said + "   by " + v.by() + "\n"));
    if (by.size() > NAMED) {
      out.append("      " + said + "   by " + (by.size() - NAMED) + " others\n");
    }
  }

  /** The finding in one line. */
  @Override
  public String toString() {
    return severity
        + " "
        + rule
        + " at "
        + place()
        + ": "
        + Printable.sentence(text)
        + " "
        + voices;
  }

  /** The finding as a tree. */
  public Tree tree() {
    var voicesSaid =
        voices.stream()
            .map(
                voice ->
                    Tree.Node.empty()
                        .with("said", voice.said())
                        .with("by", voice.by().words())
                        .with("at", voice.by().at().map(CallSite::toString)))
            .toList();
    return Tree.Node.empty()
        .with("rule", rule)
        .with("severity", severity.name())
        .with("path", path.map(Path::toString))
        .with("text", text)
        .with("found", new Tree.Items(voicesSaid))
        .with("waysOut", Tree.Items.texts(waysOut))
        .with("source", source)
        .with("suppressed", suppressed);
  }
}
