package io.ddbkit.testkit.fault;

import io.ddbkit.spec.text.Printable;

/** A fault as a person reads it. */
final class FaultText {
  private FaultText() {}

  static String of(Fault fault) {
    var text =
        new StringBuilder(fault.kind().name())
            .append(fault.detail())
            .append(" on ")
            .append(
                fault
                    .operation()
                    .map(Printable::value)
                    .orElseGet(() -> Applicability.calls(fault.kind())));
    fault.table().ifPresent(name -> text.append(" of table ").append(Printable.value(name)));
    int times = fault.times();
    text.append(times == Integer.MAX_VALUE ? ", always" : times == 1 ? ", once" : many(times));
    return fault.after() == 0 ? text.toString() : text.append(after(fault.after())).toString();
  }

  private static String many(int times) {
    return ", " + times + " times";
  }

  private static String after(int calls) {
    return " after " + calls + (calls == 1 ? " call" : " calls");
  }
}
