package io.ddbkit.testkit.internal.simulated.table;

import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a table or a global index serves, and what was changed of it. */
public final class Capacity {
  private static final Throughput WARM_ON_DEMAND = new Throughput(12_000, 4_000);

  private final List<Instant> decreases = new ArrayList<>();
  private Throughput provisioned;
  private Maxima maxima;
  private Throughput warm;
  private Optional<Throughput> warming = Optional.empty();
  private Optional<Instant> lastIncrease = Optional.empty();

  public Capacity(Throughput provisioned, Maxima maxima) {
    this.provisioned = provisioned;
    this.maxima = maxima;
    this.warm = coolest();
  }

  /** What it must be able to serve at least. */
  private Throughput coolest() {
    return provisioned.equals(Throughput.NONE) ? WARM_ON_DEMAND : provisioned;
  }

  public Throughput provisioned() {
    return provisioned;
  }

  public Maxima maxima() {
    return maxima;
  }

  public Throughput warm() {
    return warm;
  }

  /** What it can serve never becomes less. */
  public void provision(Throughput units, Instant now) {
    if (units.isBelow(provisioned)) {
      decreases.add(now);
    } else {
      lastIncrease = Optional.of(now);
    }
    provisioned = units;
    warm = warm.orMore(coolest());
  }

  /** Takes on what a change of billing mode brings; that is no decrease. */
  public void switchTo(Throughput units) {
    provisioned = units;
    warm = warm.orMore(coolest());
    maxima = Maxima.NONE;
  }

  public void limit(Maxima most) {
    maxima = most;
  }

  /** Is made to serve so much at once. */
  public void beginsWarm(Throughput units) {
    warm = units;
  }

  /** Is being raised; until it is, the old numbers are told. */
  public void heat(Throughput units) {
    warming = Optional.of(units);
  }

  public void warmed() {
    warming.ifPresent(units -> warm = warm.orMore(units));
    warming = Optional.empty();
  }

  /** The decreases of the day, by UTC. */
  public List<Instant> decreasesOfTheDay(Instant now) {
    var midnight = now.atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).toInstant();
    return decreases.stream().filter(each -> !each.isBefore(midnight)).toList();
  }

  /** When units were taken away last, if ever. */
  public Optional<Instant> lastDecrease() {
    return decreases.stream().reduce((one, last) -> last);
  }

  /** Whether there was a decrease within this time. */
  public boolean wasDecreasedWithin(Duration time, Instant now) {
    return decreases.stream().anyMatch(each -> each.plus(time).isAfter(now));
  }

  public JsonObject json(Instant now) {
    var json = new JsonObject();
    lastIncrease.ifPresent(time -> json.putTime("LastIncreaseDateTime", time));
    if (!decreases.isEmpty()) {
      json.putTime("LastDecreaseDateTime", decreases.get(decreases.size() - 1));
    }
    return json.put("NumberOfDecreasesToday", decreasesOfTheDay(now).size())
        .put("ReadCapacityUnits", provisioned.read())
        .put("WriteCapacityUnits", provisioned.write());
  }

  public JsonObject warmJson() {
    return new JsonObject()
        .put("ReadUnitsPerSecond", warm.read())
        .put("WriteUnitsPerSecond", warm.write())
        .put("Status", warming.isPresent() ? "UPDATING" : "ACTIVE");
  }
}
