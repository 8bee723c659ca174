package io.ddbkit.spec.compose;

import io.ddbkit.spec.trait.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * The resolutions of a whole table, for a person to scan: a row for each leaf with its path, its
 * value and who set it, and below it what that is instead of.
 */
record ExplanationTable(SortedMap<Path, Resolution> resolutions) {
  private static final int WIDEST_PATH = 48;
  private static final int WIDEST_VALUE = 32;
  private static final String GAP = "  ";
  private static final Row HEAD = new Row("PATH", "VALUE", "SET BY");

  private record Row(String path, String value, String by) {}

  String text() {
    var rows = new ArrayList<Row>(List.of(HEAD));
    resolutions.forEach((path, resolution) -> add(path, resolution, rows));
    int value = widest(rows, Row::path, WIDEST_PATH);
    int by = value + widest(rows, Row::value, WIDEST_VALUE);
    var text = new StringBuilder();
    rows.forEach(row -> append(row, value, by, text));
    return text.toString();
  }

  private static void add(Path path, Resolution resolution, List<Row> rows) {
    var value = Resolution.shown(resolution.winner().value());
    rows.add(new Row(path.toString(), value, resolution.setBy()));
    resolution.dismissers().forEach(each -> rows.add(new Row("", Resolution.DISMISSED, each.by())));
    for (var loser : resolution.losers()) {
      var instead = Resolution.INSTEAD_OF + Resolution.shown(loser.value());
      rows.add(new Row("", instead, loser.by()));
    }
  }

  private static int widest(List<Row> rows, Function<Row, String> cell, int most) {
    int widest = rows.stream().map(cell).mapToInt(String::length).max().orElse(0);
    return Math.min(widest, most) + GAP.length();
  }

  private static void append(Row row, int value, int by, StringBuilder text) {
    int start = text.length();
    text.append(row.path);
    start = column(value, start, text);
    text.append(row.value);
    column(by, start, text);
    text.append(row.by).append('\n');
  }

  /** Moves to a column; on the next line if the text before it is too long. */
  private static int column(int column, int start, StringBuilder text) {
    int line = start;
    if (text.length() - line > column - GAP.length()) {
      text.append('\n');
      line = text.length();
    }
    text.append(" ".repeat(column - (text.length() - line)));
    return line;
  }
}
