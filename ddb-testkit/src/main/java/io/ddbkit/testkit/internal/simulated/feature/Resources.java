package io.ddbkit.testkit.internal.simulated.feature;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.service.Names;
import io.ddbkit.testkit.internal.simulated.table.Table;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import java.util.Optional;

/** The tables that ARNs lead to. */
final class Resources {
  private Resources() {}

  static String arn(JsonObject request) {
    return request.string("ResourceArn");
  }

  /**
   * The table, if it is there.
   *
   * @throws Refusal ValidationException if this is no ARN of a table
   */
  static Optional<Table> find(Realm realm, JsonObject request) {
    var name =
        Names.inArn(arn(request)).orElseThrow(() -> Refusal.invalid(notOfATable(arn(request))));
    return realm.table(name).filter(table -> arn(request).startsWith(table.identity().arn()));
  }

  private static String notOfATable(String arn) {
    return arn.startsWith("arn:")
        ? "Provided Arn is not a DynamoDB resource arn: " + arn
        : "ARNs must start with 'arn:': " + arn;
  }

  /**
   * The table.
   *
   * @throws Refusal ResourceNotFoundException
   */
  static Table table(Realm realm, JsonObject request) {
    return find(realm, request)
        .orElseThrow(
            () ->
                Refusal.notFound(
                    "Requested resource not found: ResourcArn: " + arn(request) + " not found"));
  }
}
