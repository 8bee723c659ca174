package io.ddbkit.provisioner.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** One table: what DescribeTable tells of it, and what stands beside it. */
public final class FakeTable {
  private final FakeControlPlane plane;
  private final Timeline<TableDescription> descriptions = new Timeline<>();
  private final FakeTimeToLive timeToLive;
  private final FakeBackups backups;
  private final FakeTags tags;
  private final FakeWarmth warmth;

  /** A table that begins to be made, and will be ACTIVE. */
  FakeTable(FakeControlPlane plane, CreateTableRequest request, TableDescription born) {
    this.plane = plane;
    var active = plane.time().now().plus(plane.tempo().creation());
    descriptions.from(plane.time().now(), with(born, TableStatus.CREATING, IndexStatus.CREATING));
    descriptions.from(active, with(born, TableStatus.ACTIVE, IndexStatus.ACTIVE));
    timeToLive = new FakeTimeToLive(plane);
    backups = new FakeBackups(active.plus(plane.tempo().backups()));
    tags = new FakeTags(plane, request.tags());
    warmth = new FakeWarmth(plane);
    warmth.born(Optional.empty(), request.warmThroughput());
    request
        .globalSecondaryIndexes()
        .forEach(index -> warmth.born(Optional.of(index.indexName()), index.warmThroughput()));
  }

  /** As it is, which a read that lags may not tell yet. */
  public TableDescription now() {
    return warmth.in(descriptions.at(plane.time().now()).orElseThrow(), plane.time().now());
  }

  /** As DescribeTable tells. */
  Optional<TableDescription> seen() {
    var lagging = plane.time().now().minus(plane.tempo().lag());
    return descriptions.at(lagging).map(table -> warmth.in(table, lagging));
  }

  public FakeTimeToLive timeToLive() {
    return timeToLive;
  }

  public FakeBackups backups() {
    return backups;
  }

  public FakeTags tags() {
    return tags;
  }

  public FakeWarmth warmth() {
    return warmth;
  }

  /** Meddles with it: it will be otherwise from then on, and stay so. */
  public void becomes(Duration after, Consumer<TableDescription.Builder> change) {
    Instant then = plane.time().now().plus(after);
    descriptions.from(then, descriptions.at(then).orElseThrow().copy(change));
  }

  /** UPDATING, and then ACTIVE; an index that was added goes on CREATING for a while. */
  void update(UpdateTableRequest request) {
    if (WarmUpdate.isAsked(request)) {
      WarmUpdate.apply(now(), request, warmth);
      return;
    }
    var now = plane.time().now();
    var after = new TableUpdate(now(), request, now).description();
    descriptions.from(now, after.copy(table -> table.tableStatus(TableStatus.UPDATING)));
    descriptions.from(now.plus(plane.tempo().update()), after);
    request.globalSecondaryIndexUpdates().stream()
        .map(GlobalSecondaryIndexUpdate::create)
        .filter(Objects::nonNull)
        .forEach(index -> warmth.born(Optional.of(index.indexName()), index.warmThroughput()));
    if (!Indexes.areActive(after)) {
      var backfilled = with(after, TableStatus.ACTIVE, IndexStatus.ACTIVE);
      descriptions.from(now.plus(plane.tempo().index()), backfilled);
    }
  }

  private static TableDescription with(
      TableDescription table, TableStatus status, IndexStatus indexes) {
    return table.copy(
        t ->
            t.tableStatus(status)
                .globalSecondaryIndexes(
                    Indexes.each(table, index -> index.copy(i -> i.indexStatus(indexes))))
                .vectorIndexes(VectorIndexes.being(table, indexes)));
  }
}
