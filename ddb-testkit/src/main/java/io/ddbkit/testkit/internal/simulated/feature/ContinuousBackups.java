package io.ddbkit.testkit.internal.simulated.feature;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.service.Names;
import io.ddbkit.testkit.internal.simulated.table.State;
import io.ddbkit.testkit.internal.simulated.table.Table;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import io.ddbkit.testkit.simulated.setting.Delays;

/** Point-in-time recovery, which a new table is refused for a moment. */
final class ContinuousBackups {
  private ContinuousBackups() {}

  static JsonObject update(Realm realm, JsonObject request) {
    var table = table(realm, request);
    requireReady(realm, table);
    var asked = request.object("PointInTimeRecoverySpecification").orElseThrow();
    var recovery = table.features().recovery();
    if (!asked.isTrue("PointInTimeRecoveryEnabled") && asked.has("RecoveryPeriodInDays")) {
      throw Refusal.validation(
          "Invalid Request: Cannot specify RecoveryPeriodInDays when disabling point-in-time"
              + " recovery.");
    }
    if (asked.isTrue("PointInTimeRecoveryEnabled")) {
      recovery.enable(asked.number("RecoveryPeriodInDays"), realm.now());
    } else {
      recovery.disable();
    }
    return described(realm, table);
  }

  static JsonObject describe(Realm realm, JsonObject request) {
    return described(realm, table(realm, request));
  }

  /**
   * These operations know nothing of a table that is CREATING, and say so in words of their own.
   */
  private static Table table(Realm realm, JsonObject request) {
    var name = Names.of(request);
    return realm
        .table(name)
        .filter(table -> table.state() != State.CREATING)
        .orElseThrow(() -> Refusal.dynamoDb("TableNotFoundException", "Table not found: " + name));
  }

  private static void requireReady(Realm realm, Table table) {
    var ready = table.activeSince().plus(realm.get(Delays.RECOVERY).most());
    if (ready.isAfter(realm.now())) {
      throw Refusal.dynamoDb(
          "ContinuousBackupsUnavailableException",
          "Backups are being enabled for the table: " + table.name() + ". Please retry later");
    }
  }

  private static JsonObject described(Realm realm, Table table) {
    return new JsonObject()
        .put("ContinuousBackupsDescription", table.features().recovery().json(realm.now()));
  }
}
