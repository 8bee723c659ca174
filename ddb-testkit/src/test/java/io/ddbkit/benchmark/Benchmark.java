package io.ddbkit.benchmark;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Measures what ddbkit promises to be as fast as, and prints each number beside what it may be at
 * most, beside the limit that nobody can be below, and beside what the plain SDK takes in the same
 * run. Ends with 1 if a count is missed; times and bytes, which depend on the machine, are shown as
 * "over".
 *
 * <pre>
 * ./mvnw -q -pl ddb-testkit -am test-compile exec:exec@benchmark
 * </pre>
 *
 * <p>{@code -Dddbkit.benchmark=creation,cold-main} measures these rows alone; {@code -Dddbkit.seed}
 * begins with another seed.
 */
public final class Benchmark {
  private static final long SEED = Long.getLong("ddbkit.seed", 1L);

  private static final List<Row> ROWS =
      List.of(
          new CreationRow(),
          new CreationMeanRow(SEED),
          new NothingToDoRow(),
          new HundredTablesRow(),
          new ThreeIndexesRow(),
          new ThousandLooksRow(),
          new ThousandReadsRow(),
          new RecoveryAtRateRow(),
          new ColdMainRow(),
          new ComposeRow(),
          new VerifyRow());

  private Benchmark() {}

  /** Measures and prints. */
  public static void main(String[] arguments) throws Exception {
    System.setProperty("org.jboss.logging.provider", "slf4j"); // for BundleLookups
    System.out.printf("seed %d, Java %s%n", SEED, Runtime.version());
    var report = new Report(System.out);
    for (var row : chosen(System.getProperty("ddbkit.benchmark", ""))) {
      report.print(row.measure());
    }
    System.out.printf("%d counts missed%n", report.missed().size());
    System.exit(report.missed().isEmpty() ? 0 : 1);
  }

  private static List<Row> chosen(String names) {
    if (names.isBlank()) {
      return ROWS;
    }
    var chosen = new TreeSet<>(Set.of(names.split(",")));
    var rows = ROWS.stream().filter(row -> chosen.remove(row.name())).toList();
    if (!chosen.isEmpty()) {
      throw new IllegalArgumentException(
          "There is no row %s. Those there are: %s."
              .formatted(chosen, ROWS.stream().map(Row::name).collect(Collectors.joining(", "))));
    }
    return rows;
  }
}
