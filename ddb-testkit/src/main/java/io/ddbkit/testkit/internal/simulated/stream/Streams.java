package io.ddbkit.testkit.internal.simulated.stream;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.service.Names;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;

/** The streams that ARNs lead to. */
final class Streams {
  private Streams() {}

  static StreamLog find(Realm realm, String arn) {
    return Names.inArn(arn)
        .flatMap(realm::table)
        .flatMap(
            table ->
                StreamLogs.of(table).all(table).values().stream()
                    .filter(log -> log.arn().equals(arn))
                    .findFirst())
        .orElseThrow(
            () -> Refusal.notFound("Requested resource not found: Stream: " + arn + " not found"));
  }
}
