package io.ddbkit.testkit.internal.simulated.table;

import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a table is paid for, and what it serves. */
public final class Billing {
  private final List<Instant> switchesToOnDemand = new ArrayList<>();
  private final Capacity capacity;
  private boolean isProvisioned;
  private Optional<Instant> onDemandSince;

  public Billing(boolean isProvisioned, Capacity capacity, Instant now) {
    this.isProvisioned = isProvisioned;
    this.capacity = capacity;
    this.onDemandSince = isProvisioned ? Optional.empty() : Optional.of(now);
  }

  public boolean isProvisioned() {
    return isProvisioned;
  }

  public Capacity capacity() {
    return capacity;
  }

  public List<Instant> switchesToOnDemand() {
    return switchesToOnDemand;
  }

  public void becomesOnDemand(Instant now) {
    isProvisioned = false;
    onDemandSince = Optional.of(now);
    switchesToOnDemand.add(now);
    capacity.switchTo(Throughput.NONE);
  }

  public void becomesProvisioned(Throughput units) {
    isProvisioned = true;
    capacity.switchTo(units);
  }

  /** Of a table that never was on-demand, no mode is told. */
  void describe(JsonObject json) {
    onDemandSince.ifPresent(
        since ->
            json.put(
                "BillingModeSummary",
                new JsonObject()
                    .put("BillingMode", isProvisioned ? "PROVISIONED" : "PAY_PER_REQUEST")
                    .putTime("LastUpdateToPayPerRequestDateTime", since)));
    json.put("OnDemandThroughput", capacity.maxima().json());
    json.put("WarmThroughput", capacity.warmJson());
  }
}
