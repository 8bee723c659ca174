package io.ddbkit.testkit.internal.simulated.check;

import io.ddbkit.testkit.internal.simulated.table.Throughput;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import java.util.List;

/** What capacity may be asked for. */
public final class BillingChecks {
  private static final long MOST = 1_000_000_000_000L;
  private static final Throughput INITIAL = new Throughput(12_000, 4_000);
  private static final String INITIAL_PAGE =
      "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/"
          + "on-demand-capacity-mode.html#on-demand-capacity-mode-initial";

  private BillingChecks() {}

  /** Whether the request asks for a provisioned table, as it does if it says nothing. */
  public static boolean isProvisioned(JsonObject request) {
    return !request.text("BillingMode").orElse("PROVISIONED").equals("PAY_PER_REQUEST");
  }

  static void table(JsonObject request) {
    var units = Throughput.provisioned(request);
    if (!isProvisioned(request) && units.isPresent()) {
      throw neither();
    }
    units.ifPresent(BillingChecks::bounds);
    if (isProvisioned(request) && units.isEmpty()) {
      throw Refusal.invalid(
          "ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is"
              + " PROVISIONED");
    }
  }

  /** That an on-demand table has no units. */
  public static Refusal neither() {
    return Refusal.invalid(
        "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is"
            + " PAY_PER_REQUEST");
  }

  /** Refuses units that no table can have. */
  public static void bounds(Throughput units) {
    requireUnits("ReadCapacityUnits", units.read());
    requireUnits("WriteCapacityUnits", units.write());
  }

  private static void requireUnits(String member, long units) {
    if (units > MOST) {
      throw Refusal.validation("Given value " + units + " for " + member + " is out of bounds");
    }
  }

  /**
   * Judges the units of a global index.
   *
   * @param must how it is said that a provisioned one needs units
   */
  public static void index(JsonObject index, boolean isProvisioned, String must) {
    var units = Throughput.provisioned(index);
    var name = index.string("IndexName");
    if (!isProvisioned && units.isPresent()) {
      throw Refusal.invalid(
          "ProvisionedThroughput should not be specified for index: "
              + name
              + " when BillingMode is PAY_PER_REQUEST");
    }
    if (isProvisioned && units.isEmpty()) {
      throw Refusal.invalid("ProvisionedThroughput " + must + " specified for index: " + name);
    }
    units.ifPresent(BillingChecks::bounds);
  }

  /**
   * Judges the maxima of a new table.
   *
   * @param words how it is said that the table is provisioned
   */
  static void maxima(JsonObject request, boolean isProvisioned, String words) {
    maxima(request, isProvisioned, words, List.of());
  }

  /**
   * Judges maxima.
   *
   * @param words how it is said that the table is provisioned
   * @param others numbers below 1 that mean something
   */
  public static void maxima(
      JsonObject request, boolean isProvisioned, String words, List<Long> others) {
    var maxima = request.object("OnDemandThroughput");
    for (var member : List.of("MaxReadRequestUnits", "MaxWriteRequestUnits")) {
      var units = maxima.flatMap(it -> it.number(member));
      if (isProvisioned && units.isPresent()) {
        throw Refusal.invalid(member + " for OnDemandThroughput cannot be specified when " + words);
      }
      if (units.filter(it -> it < 1 && !others.contains(it)).isPresent()) {
        throw Refusal.invalid(
            "Requested " + member + " for OnDemandThroughput for table is outside of valid range");
      }
    }
  }

  /**
   * Judges the warm throughput of what is made.
   *
   * @param whose how it is called: {@code table}, or {@code index by-mail}
   */
  public static void coldest(JsonObject request, String whose, boolean isProvisioned) {
    warm(
        request,
        whose,
        isProvisioned ? Throughput.provisioned(request).orElse(Throughput.NONE) : INITIAL,
        isProvisioned ? "" : "initial throughput for OnDemand. See: " + INITIAL_PAGE);
  }

  /**
   * Judges warm throughput.
   *
   * @param whose how it is called: {@code table}, or {@code index by-mail}
   * @param least what it must be at least
   * @param words what that is; empty: the provisioned units
   */
  public static void warm(JsonObject request, String whose, Throughput least, String words) {
    var warm = request.object("WarmThroughput");
    warm.flatMap(it -> it.number("ReadUnitsPerSecond"))
        .filter(units -> units < least.read())
        .ifPresent(units -> tooCold("Read", whose, words));
    warm.flatMap(it -> it.number("WriteUnitsPerSecond"))
        .filter(units -> units < least.write())
        .ifPresent(units -> tooCold("Write", whose, words));
  }

  private static void tooCold(String side, String whose, String words) {
    var than = words.isEmpty() ? side + "CapacityUnits of ProvisionedThroughput" : words;
    throw Refusal.invalid(
        "Requested %sUnitsPerSecond for WarmThroughput for %s is lower than %s"
            .formatted(side, whose, than));
  }
}
