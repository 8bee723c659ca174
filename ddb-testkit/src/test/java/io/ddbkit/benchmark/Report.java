package io.ddbkit.benchmark;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Prints figures as an aligned table, each row when it was measured. */
final class Report {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("work", 62, Figure::work),
          new Column("measured", 10, Figure::measured),
          new Column("at most", 10, Figure::atMost),
          new Column("limit", 10, Figure::limit),
          new Column("plain SDK", 24, Figure::plain),
          new Column("verdict", 0, figure -> figure.verdict().toString()));

  private final List<Figure> missed = new ArrayList<>();
  private final PrintStream out;

  Report(PrintStream out) {
    this.out = out;
    line(Column::title);
  }

  void print(List<Figure> figures) {
    for (var figure : figures) {
      line(column -> column.content().apply(figure));
      if (figure.verdict() == Verdict.MISSED) {
        missed.add(figure);
      }
    }
  }

  private void line(Function<Column, String> cell) {
    out.println(
        COLUMNS.stream()
            .map(column -> column.padded(cell.apply(column)))
            .collect(Collectors.joining(" | "))
            .stripTrailing());
  }

  /** The counts that are above what they may be. */
  List<Figure> missed() {
    return List.copyOf(missed);
  }

  private record Column(String title, int width, Function<Figure, String> content) {
    String padded(String text) {
      return text + " ".repeat(Math.max(0, width - text.length()));
    }
  }
}
