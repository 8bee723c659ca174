package io.ddbkit.provisioner;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;

import io.ddbkit.provisioner.fake.Golden;
import io.ddbkit.provisioner.fake.Lab;
import io.ddbkit.spec.LocalIndex;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.Encryption;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.ProvisionedCapacity;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.Streams.View;
import io.ddbkit.traits.TimeToLive;
import org.junit.jupiter.api.Test;

/** Plans as a person reads them. */
class PlanTextTest {
  private static final TableSpec KEYS =
      TableSpec.named("orders").partitionKey("customerId", STRING).sortKey("placedAt", NUMBER);
  private static final TableSpec INDEXED =
      KEYS.globalIndex("by-status", i -> i.partitionKey("status", STRING).projecting("total"))
          .globalIndex("by-mail", i -> i.partitionKey("mail", STRING));

  private final Lab lab = new Lab();

  @Test
  void ofACreation() {
    check("create.txt", INDEXED.with(Streams.on(), TimeToLive.on("expiresAt"), Protection.full()));
  }

  @Test
  void ofAnUpdate() {
    lab.standing(
        KEYS.globalIndex("by-status", i -> i.partitionKey("status", STRING).projecting("total"))
            .globalIndex("theirs", i -> i.partitionKey("day", STRING))
            .with(Streams.of(View.KEYS_ONLY), TimeToLive.on("ttl")));

    check(
        "update.txt",
        INDEXED.with(
            ProvisionedCapacity.of(100, 50).index("by-status", 10, 5),
            Streams.of(View.NEW_IMAGE),
            TimeToLive.on("expiresAt"),
            Encryption.customerManaged("alias/prod-key"),
            Protection.full()));
  }

  @Test
  void ofWhatCannotBeDoneWithoutALoss() {
    lab.standing(INDEXED.with(Protection.full()));

    check(
        "destructive.txt",
        TableSpec.named("orders")
            .partitionKey("customerId", STRING)
            .sortKey("orderId", STRING)
            .globalIndex("by-status", i -> i.partitionKey("state", STRING))
            .localIndex("by-sum", LocalIndex.sortedBy("sum", NUMBER))
            .with(Protection.off()));
  }

  private void check(String name, TableSpec spec) {
    var provisioner = lab.provisioner().leavingOut(Encryption.ENCRYPTION, "no keys here");
    Golden.check(PlanTextTest.class, name, provisioner.plan(spec).text());
  }
}
