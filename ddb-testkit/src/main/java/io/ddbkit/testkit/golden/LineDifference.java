package io.ddbkit.testkit.golden;

import java.util.List;

/** What differs between two texts, line by line: the longest common subsequence stays. */
final class LineDifference {
  private final List<String> before;
  private final List<String> after;
  private final StringBuilder text = new StringBuilder();

  LineDifference(String before, String after) {
    this.before = before.lines().toList();
    this.after = after.lines().toList();
  }

  /**
   * All lines: those of the first text alone after {@code -}, those of the second after {@code +}.
   */
  String text() {
    var common = common();
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
        line("  ", before.get(i));
        i++;
        j++;
      } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
        line("- ", before.get(i++));
      } else {
        line("+ ", after.get(j++));
      }
    }
    return text.toString();
  }

  private void line(String mark, String line) {
    text.append(mark).append(line).append('\n');
  }

  /** How many lines two texts have in common that begin at these lines of the two. */
  private int[][] common() {
    var common = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        common[i][j] =
            before.get(i).equals(after.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }
}
