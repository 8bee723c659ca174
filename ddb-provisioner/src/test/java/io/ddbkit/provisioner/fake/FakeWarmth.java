package io.ddbkit.provisioner.fake;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.WarmThroughput;

/**
 * Warm throughput of one table and of its indexes. While it is raised the old numbers are told, and
 * the table is ACTIVE.
 */
public final class FakeWarmth {
  private static final String TABLE = "";
  private static final Warm USUAL = new Warm(12_000, 4_000, "ACTIVE");

  private final FakeControlPlane plane;
  private final Map<String, Timeline<Warm>> all = new HashMap<>();

  /** What is told of a table or an index. */
  private record Warm(long read, long write, String status) {
    Warm raised(WarmThroughput asked) {
      return new Warm(
          asked.readUnitsPerSecond() == null ? read : asked.readUnitsPerSecond(),
          asked.writeUnitsPerSecond() == null ? write : asked.writeUnitsPerSecond(),
          "ACTIVE");
    }

    Warm busy() {
      return new Warm(read, write, "UPDATING");
    }

    boolean isBelow(Warm other) {
      return read < other.read || write < other.write;
    }
  }

  FakeWarmth(FakeControlPlane plane) {
    this.plane = plane;
  }

  /** What DynamoDB raises by itself, as traffic grows. */
  public void grows(String index, long read, long write) {
    timeline(index).from(now(), new Warm(read, write, "ACTIVE"));
  }

  /** The same of the table. */
  public void grows(long read, long write) {
    grows(TABLE, read, write);
  }

  void born(Optional<String> index, WarmThroughput asked) {
    if (asked != null) {
      timeline(index.orElse(TABLE)).from(now(), USUAL.raised(asked));
    }
  }

  void raise(Optional<String> index, WarmThroughput asked) {
    var timeline = timeline(index.orElse(TABLE));
    var standing = timeline.at(now()).orElse(USUAL);
    var then = standing.raised(asked);
    if (then.isBelow(standing)) {
      throw AwsErrors.validation(
          "Requested ReadUnitsPerSecond for WarmThroughput for table is lower than current"
              + " WarmThroughput, decreasing WarmThroughput is not supported");
    }
    timeline.from(now(), standing.busy());
    timeline.from(now().plus(plane.tempo().warm()), then);
  }

  /** A description, with what is told of warm throughput at that instant. */
  TableDescription in(TableDescription table, Instant instant) {
    var own = at(TABLE, instant);
    return table.copy(
        t ->
            t.warmThroughput(
                    w ->
                        w.readUnitsPerSecond(own.read)
                            .writeUnitsPerSecond(own.write)
                            .status(TableStatus.fromValue(own.status)))
                .globalSecondaryIndexes(Indexes.each(table, index -> in(index, instant))));
  }

  private GlobalSecondaryIndexDescription in(
      GlobalSecondaryIndexDescription index, Instant instant) {
    var own = at(index.indexName(), instant);
    return index.copy(
        i ->
            i.warmThroughput(
                w ->
                    w.readUnitsPerSecond(own.read)
                        .writeUnitsPerSecond(own.write)
                        .status(IndexStatus.fromValue(own.status))));
  }

  private Warm at(String whose, Instant instant) {
    return timeline(whose).at(instant).orElse(USUAL);
  }

  private Timeline<Warm> timeline(String whose) {
    return all.computeIfAbsent(whose, name -> new Timeline<>());
  }

  private Instant now() {
    return plane.time().now();
  }
}
