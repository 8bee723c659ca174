package io.ddbkit.traits;

import io.ddbkit.spec.Billing;
import io.ddbkit.spec.MaximumUnits;
import io.ddbkit.spec.text.JavaCalls;
import java.util.Optional;

/** The calls that give maxima of request units, or take them away. */
final class MaximaCalls {
  private MaximaCalls() {}

  /** Those of a table. */
  static JavaCalls ofTable(Billing.Maxima maxima) {
    var calls = JavaCalls.change("on");
    var read = number(maxima.read());
    var write = number(maxima.write());
    if (read.isPresent() && write.isPresent()) {
      return calls.then("max", read, write);
    }
    if (isNone(maxima.read()) && isNone(maxima.write())) {
      return calls.then("withoutMax");
    }
    return calls
        .thenIfPresent("maxRead", read)
        .thenIf(isNone(maxima.read()), "withoutMaxRead")
        .thenIfPresent("maxWrite", write)
        .thenIf(isNone(maxima.write()), "withoutMaxWrite");
  }

  /** A call that gives those of an index. */
  static JavaCalls index(JavaCalls calls, String name, Billing.Maxima maxima) {
    var read = number(maxima.read());
    var write = number(maxima.write());
    return read.isPresent() && write.isPresent()
        ? calls.then("index", name, read, write)
        : calls.then(
            "index",
            name,
            JavaCalls.change("i")
                .thenIfPresent("read", read)
                .thenIf(isNone(maxima.read()), "withoutRead")
                .thenIfPresent("write", write)
                .thenIf(isNone(maxima.write()), "withoutWrite"));
  }

  private static Optional<Long> number(Optional<MaximumUnits> maximum) {
    return maximum.flatMap(MaximumUnits::limit);
  }

  private static boolean isNone(Optional<MaximumUnits> maximum) {
    return maximum.equals(Optional.of(MaximumUnits.none()));
  }
}
