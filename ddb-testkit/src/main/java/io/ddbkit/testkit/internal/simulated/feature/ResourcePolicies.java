package io.ddbkit.testkit.internal.simulated.feature;

import io.ddbkit.testkit.internal.simulated.check.FeatureChecks;
import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.realm.Rolling;
import io.ddbkit.testkit.internal.simulated.table.Policy;
import io.ddbkit.testkit.internal.simulated.table.Table;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import io.ddbkit.testkit.simulated.setting.Cooldowns;
import io.ddbkit.testkit.simulated.setting.Lags;
import java.util.Optional;

/** The policies of a table and of its stream. */
final class ResourcePolicies {
  private static final String NONE_YET = "NO_POLICY";
  private static final int REVISION = 13;

  private ResourcePolicies() {}

  static JsonObject put(Realm realm, JsonObject request) {
    var table = Resources.table(realm, request);
    FeatureChecks.policy(request.string("Policy"), realm);
    var latest = latest(table, request);
    requireExpected(request, latest);
    var text = PolicyForm.of(request.string("Policy"));
    if (latest.map(Policy::text).equals(Optional.of(text))) {
      return revision(latest);
    }
    var policy = new Policy(text, realm.jitter().hex(REVISION));
    set(realm, table, request, Optional.of(policy));
    return revision(Optional.of(policy));
  }

  static JsonObject get(Realm realm, JsonObject request) {
    var seen =
        Resources.table(realm, request).features().policy(Resources.arn(request)).seen(realm.now());
    var policy = seen.orElseThrow(() -> notFound(request));
    return revision(seen).put("Policy", policy.text());
  }

  static JsonObject delete(Realm realm, JsonObject request) {
    var table = Resources.table(realm, request);
    var latest = latest(table, request);
    requireExpected(request, latest);
    if (latest.isPresent()) {
      set(realm, table, request, Optional.empty());
    }
    return revision(latest);
  }

  private static Optional<Policy> latest(Table table, JsonObject request) {
    return table.features().policy(Resources.arn(request)).latest();
  }

  private static JsonObject revision(Optional<Policy> policy) {
    return new JsonObject().put("RevisionId", policy.map(Policy::revision));
  }

  private static void requireExpected(JsonObject request, Optional<Policy> latest) {
    var there = latest.map(Policy::revision).orElse(NONE_YET);
    if (request.text("ExpectedRevisionId").filter(it -> !it.equals(there)).isPresent()) {
      throw Refusal.dynamoDb(
          "PolicyNotFoundException",
          "Resource-based policy revision for the provided ResourceArn %s did not match"
              .formatted(Resources.arn(request)));
    }
  }

  private static Refusal notFound(JsonObject request) {
    return Refusal.dynamoDb(
        "PolicyNotFoundException",
        "Resource-based policy not found for the provided ResourceArn: " + Resources.arn(request));
  }

  private static void set(Realm realm, Table table, JsonObject request, Optional<Policy> policy) {
    var arn = Resources.arn(request);
    var changes = table.features().changesOf("policy of " + arn);
    if (table.features().policy(arn).isComing(realm.now())) {
      throw Refusal.inUse(
          "Attempt to change a resource which is still in use: Table is pending previous"
              + " resource-based policy update: "
              + table.name());
    }
    new Rolling(changes)
        .notBefore(realm.get(Cooldowns.POLICY), realm.now())
        .ifPresent(
            next -> {
              throw Refusal.throttled(
                  ("Resource-based policy for table %s modified within the previous %d"
                          + " milliseconds. Please try again after %s.")
                      .formatted(table.name(), realm.get(Cooldowns.POLICY).toMillis(), next));
            });
    changes.add(realm.now());
    table.features().policy(arn).set(policy, realm.seenFrom(Lags.POLICY));
  }
}
