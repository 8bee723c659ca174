package io.ddbkit.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Composes a table of twenty indexes and five traits, with the check of its rules: specs that were
 * never checked, and one that was. The plain SDK's figure is the building of a CreateTableRequest.
 */
final class ComposeRow implements Row {
  private static final int BATCH = 100;
  private static final Cost FIRST = new Cost(200, 300);
  private static final Cost AGAIN = new Cost(100, 100);

  /** Holds what was made, so that the compiler cannot leave out the making. */
  @SuppressWarnings("unused")
  private static volatile Object made = "";

  /** No two specs of a run are equal. */
  private int specs;

  @Override
  public String name() {
    return "compose";
  }

  @Override
  public List<Figure> measure() {
    var first =
        Cost.of(
            () -> Specs.several(BATCH, i -> Specs.rich("orders-" + specs++)),
            spec -> made = spec.compose());
    var same = Collections.nCopies(BATCH, Specs.rich("orders"));
    var again = Cost.of(() -> same, spec -> made = spec.compose());
    var names = Collections.nCopies(BATCH, "orders");
    var plain = Cost.of(() -> names, name -> made = WideTable.request(name));
    var figures =
        new ArrayList<>(first.figures("compose 20 indexes and 5 traits, checked", FIRST, plain));
    figures.addAll(again.figures("the same spec again", AGAIN, plain));
    return figures;
  }
}
