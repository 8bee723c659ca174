package io.ddbkit.testkit.internal.simulated.service;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.simulated.setting.Rate;
import io.ddbkit.testkit.simulated.setting.SimulatedSetting;
import java.util.List;
import java.util.Optional;

/**
 * One operation of a service.
 *
 * @param name as the service names it
 * @param rate how often it may be called; empty: as often as one likes
 * @param handler does it
 */
public record Operation(String name, Optional<SimulatedSetting<Rate>> rate, Handler handler) {
  private static final List<String> READS = List.of("Describe", "List", "Get");

  public static Operation of(String name, SimulatedSetting<Rate> rate, Handler handler) {
    return new Operation(name, Optional.of(rate), handler);
  }

  public static Operation of(String name, Handler handler) {
    return new Operation(name, Optional.empty(), handler);
  }

  /** Whether it changes a table, or what a table has besides itself, rather than items. */
  boolean changesTables() {
    return rate.isPresent() && READS.stream().noneMatch(name::startsWith);
  }

  /** Does what an operation does. */
  @FunctionalInterface
  public interface Handler {

    /**
     * Answers a request that has the shape of the operation's.
     *
     * @throws io.ddbkit.testkit.internal.simulated.wire.Refusal if it is refused
     */
    JsonObject answer(Realm realm, JsonObject request);
  }
}
