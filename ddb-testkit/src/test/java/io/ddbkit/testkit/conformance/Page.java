package io.ddbkit.testkit.conformance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A page of cases. {@code ## name} begins one; a request is {@code Operation {json} -> members};
 * under it stand the simulated engine's answer ({@code =}) and, where it differs, DynamoDB Local's
 * ({@code ~}) with a reason ({@code why}). {@code let NAME text} is a shorthand, used as {@code
 * $NAME}.
 */
record Page(List<Line> lines) {
  static final String HEADING = "## ";
  static final String SIMULATED = "  = ";
  static final String LOCAL = "  ~ ";
  static final String WHY = "  why ";

  static Page parse(String text) {
    var lines = new ArrayList<Line>();
    Map<String, String> shorthands = new LinkedHashMap<>();
    var source = text.lines().toList();
    for (int i = 0; i < source.size(); i++) {
      var line = source.get(i);
      if (line.startsWith("let ")) {
        var words = line.split(" ", 3);
        shorthands.put("$" + words[1], replaced(words[2], shorthands));
      }
      if (!isRecord(line)) {
        lines.add(parse(line, reason(source, i + 1), shorthands));
      }
    }
    return new Page(lines);
  }

  /** The page in parts: what comes before the first case, then each case. */
  List<Page> cases() {
    var cases = new ArrayList<Page>();
    var begun = new ArrayList<Line>();
    for (var line : lines) {
      if (line instanceof Line.Case) {
        cases.add(new Page(List.copyOf(begun)));
        begun.clear();
      }
      begun.add(line);
    }
    cases.add(new Page(List.copyOf(begun)));
    return cases;
  }

  private static boolean isRecord(String line) {
    return line.startsWith(SIMULATED) || line.startsWith(LOCAL) || line.startsWith(WHY);
  }

  private static String reason(List<String> source, int from) {
    for (int i = from; i < source.size() && isRecord(source.get(i)); i++) {
      if (source.get(i).startsWith(WHY)) {
        return source.get(i).substring(WHY.length());
      }
    }
    return "";
  }

  private static Line parse(String line, String why, Map<String, String> shorthands) {
    if (line.startsWith(HEADING)) {
      return new Line.Case(line.substring(HEADING.length()));
    }
    if (line.startsWith("ready ")) {
      return new Line.Ready(line.substring("ready ".length()));
    }
    if (line.startsWith("pass ")) {
      return new Line.Pass(Duration.parse(line.substring("pass ".length())));
    }
    if (!line.matches("[A-Z]\\w+ \\{.*")) {
      return new Line.Text(line);
    }
    var arrow = line.indexOf(" -> ");
    var request = arrow < 0 ? line : line.substring(0, arrow);
    var members = arrow < 0 ? List.<String>of() : List.of(line.substring(arrow + 4).split(" "));
    int space = request.indexOf(' ');
    var json = replaced(request.substring(space + 1), shorthands).replace('\'', '"');
    return new Line.Ask(line, request.substring(0, space), json, members, why);
  }

  private static String replaced(String text, Map<String, String> shorthands) {
    var replaced = text;
    for (var each : shorthands.entrySet()) {
      replaced = replaced.replaceAll("\\" + each.getKey() + "\\b", each.getValue());
    }
    return replaced;
  }
}
