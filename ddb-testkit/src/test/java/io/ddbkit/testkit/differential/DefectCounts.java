package io.ddbkit.testkit.differential;

import java.util.Map;
import java.util.TreeMap;

/** What was planted of each rule, and who refused it. */
final class DefectCounts {
  /** One rule's numbers. */
  static final class Row {
    int planted;
    int refusedByUs;
    int refusedByLocal;
    int near;
    int acceptedByUs;
    int acceptedByLocal;

    private String text(String rule) {
      return "%-42s %7d %7d %7d %7d %7d %7d%n"
          .formatted(
              rule, planted, refusedByUs, refusedByLocal, near, acceptedByUs, acceptedByLocal);
    }
  }

  private final Map<String, Row> rows = new TreeMap<>();

  Row of(String rule) {
    return rows.computeIfAbsent(rule, r -> new Row());
  }

  Map<String, Row> rows() {
    return rows;
  }

  int forms() {
    return rows.values().stream().mapToInt(row -> row.planted + row.near).sum();
  }

  String text() {
    var out = new StringBuilder();
    out.append(
        "%-42s %23s %23s%n".formatted("", "planted: refused by", "near misses: accepted by"));
    out.append(
        "%-42s %7s %7s %7s %7s %7s %7s%n".formatted("rule", "", "us", "Local", "", "us", "Local"));
    rows.forEach((rule, row) -> out.append(row.text(rule)));
    return out.toString();
  }
}
