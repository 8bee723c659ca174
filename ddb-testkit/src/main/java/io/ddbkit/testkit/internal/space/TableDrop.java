package io.ddbkit.testkit.internal.space;

import io.ddbkit.provisioner.time.Pace;
import io.ddbkit.provisioner.time.Scheduler;
import io.ddbkit.provisioner.time.SystemScheduler;
import io.ddbkit.spec.text.Printable;
import io.ddbkit.testkit.engine.EngineException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** Drops tables that tests made: protected ones too, and those that are still being changed. */
public final class TableDrop {
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final DynamoDbClient dynamoDb;
  private final Pace pace;
  private final Scheduler scheduler = new SystemScheduler();

  public TableDrop(DynamoDbClient dynamoDb, Pace pace) {
    this.dynamoDb = dynamoDb;
    this.pace = pace;
  }

  /**
   * Drops the tables whose names begin so and that the caller wants dropped.
   *
   * @return what was dropped, and what was not
   */
  public Dropped all(String prefix, Predicate<String> wanted) {
    var dropped = new Dropped(new ArrayList<>(), new ArrayList<>());
    for (var table : named(prefix).filter(wanted).toList()) {
      try {
        one(table);
        dropped.tables.add(table);
      } catch (SdkException | IllegalStateException e) {
        dropped.left.add(
            Printable.value(table) + " (" + Printable.sentence("" + e.getMessage()) + ")");
      }
    }
    return dropped;
  }

  private Stream<String> named(String prefix) {
    return dynamoDb.listTablesPaginator().tableNames().stream()
        .filter(table -> table.startsWith(prefix));
  }

  /** Waits while the table is being made or changed; that it is gone is not waited for. */
  public void one(String table) {
    var began = scheduler.now();
    boolean lifted = false;
    while (true) {
      try {
        dynamoDb.deleteTable(r -> r.tableName(table));
        return;
      } catch (ResourceNotFoundException gone) {
        return;
      } catch (ResourceInUseException | LimitExceededException notYet) {
        pause(began);
      } catch (DynamoDbException refused) {
        if (lifted) {
          throw refused;
        }
        lifted = liftProtection(table, refused);
        if (!lifted) {
          pause(began);
        }
      }
    }
  }

  /** Not every engine that heeds the protection of a table tells of it, so it is not asked for. */
  private boolean liftProtection(String table, DynamoDbException refused) {
    try {
      dynamoDb.updateTable(r -> r.tableName(table).deletionProtectionEnabled(false));
      return true;
    } catch (ResourceInUseException | LimitExceededException notYet) {
      return false;
    } catch (DynamoDbException e) {
      refused.addSuppressed(e);
      throw refused;
    }
  }

  private void pause(Instant began) {
    var waited = Duration.between(began, scheduler.now());
    if (waited.compareTo(LIMIT) > 0) {
      throw new IllegalStateException("still being changed after " + LIMIT.toSeconds() + " s");
    }
    await(pace.next(waited));
  }

  private void await(Duration duration) {
    try {
      scheduler.await(scheduler.now().plus(duration));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /**
   * What became of tables.
   *
   * @param tables those that were dropped
   * @param left those that were not, each with the reason
   */
  public record Dropped(List<String> tables, List<String> left) {

    /**
     * Nothing may be left.
     *
     * @throws EngineException if a table is
     */
    public void orFail(String engine) {
      if (!left.isEmpty()) {
        throw new EngineException(
            engine,
            "tables could not be deleted: " + String.join(", ", left),
            "delete them, or let a later run delete them: -Dddbkit.sweep=PT24H");
      }
    }
  }
}
