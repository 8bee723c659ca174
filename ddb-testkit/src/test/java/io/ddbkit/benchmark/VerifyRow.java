package io.ddbkit.benchmark;

import io.ddbkit.spec.TableSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

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
      var bare =
          Cost.of(() -> same, spec -> client.describeTable(r -> r.tableName(spec.name())));
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

  private static Figure lookups() {
    int lookups =
        BundleLookups.during(
            () -> Specs.several(BATCH, i -> Specs.rich("again-" + i)).forEach(TableSpec::compose));
    return Figure.count("  known bundles looked for, 100 new specs", lookups, 0, "%.0f");
  }
}
