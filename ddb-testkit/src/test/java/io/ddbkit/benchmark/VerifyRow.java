package io.ddbkit.benchmark;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.rule.InvalidTableException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Verifies a table of twenty indexes whose answers are in memory: what is above the same
 * DescribeTable by the plain SDK, and how often it looks for resource bundles that it knows.
 */
final class VerifyRow implements Row {
  private static final int BATCH = 100;
  private static final Cost AT_MOST = new Cost(300, 250);
  private static final TableSpec SPEC = Specs.wide("orders");

  @Override
  public String name() {
    return "verify";
  }

  @Override
  public List<Figure> measure() {
    var account = new WallAccount();
    account.create(List.of(SPEC));
    try (var client = account.client(new RecordedHttpClient(account.http()))) {
      var provisioner = WallAccount.provisioner(client);
      var same = Collections.nCopies(BATCH, SPEC);
      var bare = Cost.of(() -> same, spec -> client.describeTable(r -> r.tableName(spec.name())));
      var verified = Cost.of(() -> same, provisioner::verify);
      var figures =
          new ArrayList<>(
              verified
                  .over(bare)
                  .figures("verify of 20 indexes, over DescribeTable", AT_MOST, bare));
      figures.add(lookups());
      return figures;
    }
  }

  /** Bundles hold the texts of rules, so that they are looked for when a rule is broken. */
  private static Figure lookups() {
    refuse(0);
    int lookups =
        BundleLookups.during(() -> IntStream.rangeClosed(1, BATCH).forEach(VerifyRow::refuse));
    return Figure.count("  known bundles looked for, 100 wrong specs", lookups, 0, "%.0f");
  }

  private static void refuse(int number) {
    var wrong = Specs.bare("orders " + number);
    try {
      var unused = wrong.compose();
      throw new IllegalStateException(wrong + " is not wrong");
    } catch (InvalidTableException refused) {
      // its text is made from bundles
    }
  }
}
