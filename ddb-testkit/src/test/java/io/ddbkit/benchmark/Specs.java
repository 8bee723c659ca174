package io.ddbkit.benchmark;

import static io.ddbkit.spec.ScalarType.STRING;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.Encryption;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.TableTags;
import io.ddbkit.traits.TimeToLive;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The tables of the benchmark. */
final class Specs {
  private static final int INDEXES = 20;

  private Specs() {}

  static TableSpec bare(String name) {
    return TableSpec.named(name).partitionKey("id", STRING);
  }

  static TableSpec recoverable(String name) {
    return bare(name).with(Protection.recoveryOnly());
  }

  /** With time to live and recovery, each an API of its own. */
  static TableSpec expiring(String name) {
    return bare(name).with(TimeToLive.on("expires"), Protection.recoveryOnly());
  }

  /** With tags too. */
  static TableSpec tagged(String name) {
    return expiring(name).with(TableTags.of("team", "shop"));
  }

  /** With twenty indexes, and nothing that DescribeTable does not tell. */
  static TableSpec wide(String name) {
    var spec = bare(name);
    for (int i = 1; i <= INDEXES; i++) {
      spec = indexed(spec, "a" + i);
    }
    return spec;
  }

  /** With twenty indexes and five traits. */
  static TableSpec rich(String name) {
    return wide(name)
        .with(
            Streams.on(),
            TimeToLive.on("expires"),
            Protection.deletionProtectionAndRecovery(),
            Encryption.awsManaged(),
            TableTags.of("team", "shop"));
  }

  static TableSpec indexed(TableSpec spec, String attribute) {
    return spec.globalIndex("by-" + attribute, index -> index.partitionKey(attribute, STRING));
  }

  /** Tables that are numbered from 1. */
  static List<TableSpec> several(int count, IntFunction<TableSpec> spec) {
    return IntStream.rangeClosed(1, count).mapToObj(spec).toList();
  }
}
