package io.ddbkit.testkit.internal.simulated.change;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.table.Table;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;

/** One thing that UpdateTable changes. */
interface TableChange {

  /** Whether the request is about it. */
  boolean isAsked(JsonObject request);

  /**
   * Judges the request; nothing is changed.
   *
   * @throws io.ddbkit.testkit.internal.simulated.wire.Refusal if this cannot be
   */
  void check(Realm realm, Table table, JsonObject request);

  /** Begins the change, which was judged. */
  void begin(Realm realm, Table table, JsonObject request);
}
