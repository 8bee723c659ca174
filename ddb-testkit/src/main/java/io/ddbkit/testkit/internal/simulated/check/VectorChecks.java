package io.ddbkit.testkit.internal.simulated.check;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import io.ddbkit.testkit.simulated.setting.Quotas;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;

/** What vector indexes a table may have. */
public final class VectorChecks {
  private static final long MOST_DIMENSIONS = 4096;

  private VectorChecks() {}

  static void table(Realm realm, JsonObject request) {
    var indexes = request.objects("VectorIndexes");
    if (indexes.isEmpty()) {
      return;
    }
    requireOnDemand(BillingChecks.isProvisioned(request));
    count(indexes.size(), realm);
    for (var index : indexes) {
      check(index, request);
    }
    oneLength(indexes);
  }

  /** Refuses a vector index on a provisioned table. */
  public static void requireOnDemand(boolean isProvisioned) {
    if (isProvisioned) {
      throw Refusal.invalid("Vector indexes are only supported for PAY_PER_REQUEST tables");
    }
  }

  /** Refuses more vector indexes than a table may have. */
  public static void count(int indexes, Realm realm) {
    int most = realm.get(Quotas.VECTOR_INDEXES);
    if (indexes > most) {
      throw Refusal.invalid("VectorIndex count exceeds the per-table limit of " + most);
    }
  }

  /** Judges one index; what its search schema names is defined in this request. */
  public static void check(JsonObject index, JsonObject request) {
    ProjectionChecks.check(index);
    long dimensions = index.number("Dimensions").orElse(0L);
    if (dimensions < 1 || dimensions > MOST_DIMENSIONS) {
      throw Refusal.invalid("Number of dimensions must be between 1 and 4096 inclusive.");
    }
    var schema = index.objects("SearchSchema");
    var defined = DefinitionChecks.names(request);
    if (!schema.stream().allMatch(it -> defined.contains(it.string("AttributeName")))) {
      throw Refusal.invalid("One element in SearchSchema is not defined in attribute definitions");
    }
    if (schema.stream().filter(VectorChecks::isPartition).count() > 1) {
      throw Refusal.invalid("SearchSchema can have at most one HASH element");
    }
  }

  private static boolean isPartition(JsonObject element) {
    return element.string("SearchSchemaElementType").equals("HASH");
  }

  /** Refuses indexes over one attribute with vectors of different lengths. */
  public static void oneLength(Collection<JsonObject> indexes) {
    var lengths = new HashMap<String, Long>();
    for (var index : indexes) {
      var attribute = attribute(index);
      long length = index.number("Dimensions").orElse(0L);
      if (lengths.getOrDefault(attribute, length) != length) {
        throw Refusal.invalid(
            ("Conflicting attribute definition for '%s'. All VectorIndexes on the same vector"
                    + " attribute must use the same dimensions.")
                .formatted(attribute));
      }
      lengths.put(attribute, length);
    }
  }

  private static String attribute(JsonObject index) {
    return index.object("VectorAttribute").orElseThrow().string("AttributeName");
  }

  /** Both lists together, for {@link #oneLength}. */
  public static List<JsonObject> with(Collection<JsonObject> some, JsonObject another) {
    var all = new ArrayList<>(some);
    all.add(another);
    return all;
  }
}
