package io.ddbkit.testkit.converging;

import io.ddbkit.provisioner.plan.Permit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DisableKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.UpdateContinuousBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.VectorIndexUpdate;

/**
 * What a request needs a permit for, judged by what is sent alone: whatever a plan calls it, a
 * deletion is a deletion.
 */
final class Danger {
  private final Set<Permit> given;
  private final List<String> faults = new ArrayList<>();

  private Danger(Set<Permit> given) {
    this.given = given;
  }

  /** The requests that should not have been sent with these permits, each with why. */
  static List<String> without(List<Permit> given, List<SdkRequest> sent) {
    var danger = new Danger(Set.copyOf(given));
    for (var request : sent) {
      danger.judge(request);
      if (request instanceof DeleteTableRequest) {
        break; // what follows is done to a new table
      }
    }
    return danger.faults;
  }

  private void judge(SdkRequest request) {
    if (request instanceof DeleteTableRequest) {
      require(Permit.replaceTable(State.TABLE));
    } else if (request instanceof UpdateTableRequest update) {
      table(update);
    } else if (request instanceof DisableKinesisStreamingDestinationRequest) {
      require(Permit.disconnectKinesis(State.TABLE));
    } else if (request instanceof UpdateTimeToLiveRequest expiry
        && expiry.timeToLiveSpecification().enabled()) {
      require(Permit.deleteExpiredItems(State.TABLE));
    } else if (request instanceof UpdateContinuousBackupsRequest backups
        && !backups.pointInTimeRecoverySpecification().pointInTimeRecoveryEnabled()) {
      require(Permit.disableRecovery(State.TABLE));
    }
  }

  private void table(UpdateTableRequest update) {
    if (update.streamSpecification() != null && !update.streamSpecification().streamEnabled()) {
      require(Permit.disableStream(State.TABLE));
    }
    if (Boolean.FALSE.equals(update.deletionProtectionEnabled())) {
      require(Permit.disableDeletionProtection(State.TABLE));
    }
    if (update.warmThroughput() != null) {
      require(Permit.raiseWarmThroughput(State.TABLE));
    }
    update.globalSecondaryIndexUpdates().forEach(this::index);
    update.vectorIndexUpdates().stream()
        .map(VectorIndexUpdate::delete)
        .filter(deletion -> deletion != null)
        .forEach(deletion -> drop(deletion.indexName()));
  }

  private void index(GlobalSecondaryIndexUpdate index) {
    if (index.delete() != null) {
      drop(index.delete().indexName());
    }
    if (index.update() != null && index.update().warmThroughput() != null) {
      require(Permit.raiseWarmThroughput(State.TABLE, index.update().indexName()));
    }
  }

  private void drop(String index) {
    if (!given.contains(Permit.replaceIndex(State.TABLE, index))) {
      require(Permit.dropIndex(State.TABLE, index));
    }
  }

  private void require(Permit permit) {
    if (!given.contains(permit)) {
      faults.add("sent without " + permit);
    }
  }
}
