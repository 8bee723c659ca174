package io.ddbkit.testkit.internal.simulated.change;

import io.ddbkit.testkit.internal.simulated.check.BillingChecks;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One call changes one thing. Only a change of the billing mode takes others along: throughput, and
 * to on-demand also a stream or maxima.
 */
final class OneConcern {
  private static final String BILLING = "BillingMode";
  private static final String UNITS = "ProvisionedThroughput";
  private static final String STREAM = "StreamSpecification";
  private static final String MAXIMA = "OnDemandThroughput";

  /** What comes alone, in the order in which it is told, and how it is told. */
  private static final List<Map.Entry<String, String>> ALONE =
      List.of(
          Map.entry("SSESpecification", "Server-Side Encryption modification"),
          Map.entry("TableClass", "TableClass modification"),
          Map.entry("DeletionProtectionEnabled", "DeletionProtection modification"),
          Map.entry("WarmThroughput", "WarmThroughput"));

  private OneConcern() {}

  static void require(JsonObject request) {
    for (var alone : ALONE) {
      if (request.has(alone.getKey()) && hasOther(request, Set.of(alone.getKey()))) {
        throw Refusal.invalid(alone.getValue() + " must be the only operation in the request");
      }
    }
    if (request.has(MAXIMA) && hasOther(request, Set.of(MAXIMA, BILLING, UNITS))) {
      throw Refusal.invalid(
          "OnDemandThroughput can only be combined with BillingMode in an UpdateTable request");
    }
    requireOneOfThree(request);
  }

  private static void requireOneOfThree(JsonObject request) {
    boolean changesUnits =
        request.has(UNITS) || (request.has(BILLING) && BillingChecks.isProvisioned(request));
    boolean changesIndexes = onlineIndexes(request).findAny().isPresent();
    if (changesUnits && request.has(STREAM)) {
      throw Refusal.invalid("You cannot modify stream status while updating table IOPS");
    }
    if (request.has(UNITS) && !request.has(BILLING) && changesIndexes) {
      throw Refusal.invalid("You cannot create or delete index while updating table IOPS");
    }
    if (request.has(STREAM) && changesIndexes) {
      throw Refusal.invalid("You cannot create or delete index while changing stream status");
    }
  }

  private static boolean hasOther(JsonObject request, Set<String> but) {
    return UpdateTable.concerns(request).anyMatch(member -> !but.contains(member));
  }

  private static Stream<JsonObject> onlineIndexes(JsonObject request) {
    return Stream.of("GlobalSecondaryIndexUpdates", "VectorIndexUpdates")
        .flatMap(list -> request.objects(list).stream())
        .filter(update -> update.has("Create") || update.has("Delete"));
  }
}
