package io.ddbkit.examples;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.testkit.engine.EmbeddedEngine;
import java.io.PrintStream;

/** Shows one table: why it is as it is, the plan, and what became of it. */
final class Example {
  private final TableSpec spec;

  Example(TableSpec spec) {
    this.spec = spec;
  }

  void run(PrintStream out) {
    out.print(spec.compose().explain());
    out.println();
    try (var engine = EmbeddedEngine.start()) {
      out.print(engine.provisioner().plan(spec).text());
      out.println();
      out.println(engine.provisioner().createMissing(spec).text());
    }
  }
}
