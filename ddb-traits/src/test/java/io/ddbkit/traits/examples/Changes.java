package io.ddbkit.traits.examples;

import static io.ddbkit.spec.ScalarType.STRING;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.GlobalReplicas;
import io.ddbkit.traits.KinesisDestination;
import io.ddbkit.traits.KinesisDestination.Precision;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.Streams.View;
import io.ddbkit.traits.TimeToLive;

/** What becomes of a change of an item, and of an item whose time is past. */
final class Changes {
  // region streams
  static final TableSpec ORDERS =
      TableSpec.named("orders")
          .partitionKey("id", STRING)
          .with(Streams.of(View.NEW_AND_OLD_IMAGES));

  // endregion

  // region kinesis-destination
  static final TableSpec CLICKS =
      TableSpec.named("clicks")
          .partitionKey("id", STRING)
          .with(
              KinesisDestination.to("arn:aws:kinesis:eu-west-1:111122223333:stream/clicks")
                  .precision(Precision.MICROSECOND));

  // endregion

  // region time-to-live
  static final TableSpec SESSIONS =
      TableSpec.named("sessions").partitionKey("id", STRING).with(TimeToLive.on("expiresAt"));

  // endregion

  // region global-replicas
  static final TableSpec CATALOGUE =
      TableSpec.named("catalogue")
          .partitionKey("id", STRING)
          .region("us-east-1")
          .with(
              GlobalReplicas.in("us-west-2")
                  .and(
                      "eu-west-1",
                      r -> r.maxRead(1000).with(Protection.deletionProtectionAndRecovery()))
                  .without("ap-southeast-1"));

  // endregion

  private Changes() {}
}
