package io.ddbkit.testkit.internal.simulated.table;

import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import java.util.Optional;

/** By which attribute items expire. */
public final class TimeToLive {
  private Optional<String> attribute = Optional.empty();
  private String status = "DISABLED";
  private Runnable onEnabled = () -> {};

  /** The attribute, also while it is being switched on or off. */
  public Optional<String> attribute() {
    return attribute;
  }

  public boolean isEnabled() {
    return status.equals("ENABLED");
  }

  public void enabling(String name) {
    attribute = Optional.of(name);
    status = "ENABLING";
  }

  public void enabled() {
    status = "ENABLED";
    onEnabled.run();
  }

  /** Does something whenever it has been switched on. */
  public void whenEnabled(Runnable action) {
    onEnabled = action;
  }

  public void disabling() {
    status = "DISABLING";
  }

  public void disabled() {
    attribute = Optional.empty();
    status = "DISABLED";
  }

  public JsonObject json() {
    return new JsonObject().put("TimeToLiveStatus", status).put("AttributeName", attribute);
  }
}
