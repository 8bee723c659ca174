package io.ddbkit.testkit.internal.simulated.check;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.simulated.setting.Quotas;
import java.util.List;
import java.util.stream.Stream;

/** The conditions of CreateTable, in the order in which real DynamoDB was seen to tell them. */
public final class CreateTableChecks {
  private static final String LOCAL = "LocalSecondaryIndexes";
  private static final String GLOBAL = "GlobalSecondaryIndexes";

  private CreateTableChecks() {}

  /**
   * Refuses what CreateTable does not do.
   *
   * @throws io.ddbkit.testkit.internal.simulated.wire.Refusal ValidationException
   */
  public static void check(Realm realm, JsonObject request) {
    BillingChecks.table(request);
    KeyChecks.table(request);
    lists(realm, request);
    DefinitionChecks.none(request);
    boolean isProvisioned = BillingChecks.isProvisioned(request);
    for (var index : request.objects(GLOBAL)) {
      BillingChecks.index(index, isProvisioned, "is not");
    }
    DefinitionChecks.asManyAsKeys(request);
    FeatureChecks.stream(request);
    request.object("SSESpecification").ifPresent(FeatureChecks::encryption);
    BillingChecks.maxima(request, isProvisioned, "table BillingMode is PROVISIONED.");
    BillingChecks.coldest(request, "table", isProvisioned);
    for (var index : request.objects(GLOBAL)) {
      BillingChecks.coldest(index, "index " + index.string("IndexName"), isProvisioned);
    }
    FeatureChecks.tags(realm, request);
    FeatureChecks.policy(realm, request);
  }

  private static void lists(Realm realm, JsonObject request) {
    IndexChecks.notEmpty(request, LOCAL);
    IndexChecks.notEmpty(request, GLOBAL);
    IndexChecks.local(request);
    for (var index : indexes(request)) {
      ProjectionChecks.check(index);
    }
    VectorChecks.table(realm, request);
    IndexChecks.namedOnce(request);
    IndexChecks.count(
        request.objects(LOCAL),
        realm.get(Quotas.LOCAL_INDEXES),
        "Number of " + LOCAL + " exceeds per-table limit of ");
    IndexChecks.count(
        request.objects(GLOBAL),
        realm.get(Quotas.GLOBAL_INDEXES),
        "GlobalSecondaryIndex count exceeds the per-table limit of ");
    ProjectionChecks.count(indexes(request), realm.get(Quotas.PROJECTED));
  }

  private static List<JsonObject> indexes(JsonObject request) {
    return Stream.of(LOCAL, GLOBAL).flatMap(list -> request.objects(list).stream()).toList();
  }
}
