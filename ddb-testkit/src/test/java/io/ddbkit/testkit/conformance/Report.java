package io.ddbkit.testkit.conformance;

import java.util.Iterator;
import java.util.List;
import java.util.StringJoiner;

/** A page with the answers under its requests. */
final class Report {
  private Report() {}

  static String of(Page page, List<String> simulated, List<String> local) {
    var text = new StringJoiner("\n", "", "\n");
    var ours = simulated.iterator();
    var theirs = local.iterator();
    for (var line : page.lines()) {
      if (line instanceof Line.Text plain) {
        text.add(plain.text());
      } else if (line instanceof Line.Case begun) {
        text.add(Page.HEADING + begun.name());
      } else if (line instanceof Line.Ready ready) {
        text.add("ready " + ready.table());
      } else if (line instanceof Line.Pass pass) {
        text.add("pass " + pass.time());
      } else if (line instanceof Line.Ask ask) {
        text.add(ask.text());
        answers(text, ask, ours, theirs);
      }
    }
    return text.toString();
  }

  private static void answers(
      StringJoiner text, Line.Ask ask, Iterator<String> ours, Iterator<String> theirs) {
    var simulated = ours.next();
    var local = theirs.next();
    text.add(Page.SIMULATED + simulated);
    if (!local.equals(simulated)) {
      text.add(Page.LOCAL + local);
      text.add(Page.WHY + ask.why());
    }
  }
}
