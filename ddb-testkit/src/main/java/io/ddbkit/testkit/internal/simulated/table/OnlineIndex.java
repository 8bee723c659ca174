package io.ddbkit.testkit.internal.simulated.table;

import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import java.time.Instant;
import java.util.Optional;

/** An index that can be made and deleted while its table is in use. */
public abstract class OnlineIndex {
  private final String name;
  private State state = State.CREATING;
  private Optional<Boolean> backfilling = Optional.empty();

  OnlineIndex(String name) {
    this.name = name;
  }

  public String name() {
    return name;
  }

  public State state() {
    return state;
  }

  /** Whether it is being filled; empty: it is not being made, or with its table. */
  public Optional<Boolean> backfilling() {
    return backfilling;
  }

  public void becomes(State another) {
    state = another;
  }

  /** Is being made on a table that is there already. */
  public void backfills(boolean hasBegun) {
    backfilling = Optional.of(hasBegun);
  }

  /** Is ready. */
  public void isActive() {
    state = State.ACTIVE;
    backfilling = Optional.empty();
  }

  /** Whether it is being made or deleted, of which there is one at a time. */
  public boolean isChanging() {
    return state == State.CREATING || state == State.DELETING;
  }

  /** Its part of the table's description. */
  public abstract JsonObject json(String tableArn, Instant now);

  final JsonObject putState(JsonObject json, String tableArn) {
    return json.put("IndexStatus", state.name())
        .put("Backfilling", backfilling)
        .put("IndexSizeBytes", 0)
        .put("ItemCount", 0)
        .put("IndexArn", tableArn + "/index/" + name);
  }
}
