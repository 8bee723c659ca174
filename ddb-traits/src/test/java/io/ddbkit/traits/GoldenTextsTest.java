package io.ddbkit.traits;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;

import io.ddbkit.spec.Billing;
import io.ddbkit.spec.Billing.Maxima;
import io.ddbkit.spec.LocalIndex;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.Streams.View;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GoldenTextsTest {

  @Test
  void everythingThatIsWrongWithATable() {
    var broken =
        TableSpec.named("a?")
            .partitionKey("id", STRING)
            .globalIndex("by mail", index -> index.partitionKey("mail", STRING))
            .globalIndex("by-nothing", index -> index.sortKey("at", NUMBER))
            .globalIndex("by-id", index -> index.partitionKey("id", NUMBER))
            .globalIndex(
                "by-twice", index -> index.partitionKey("mail", STRING).sortKey("mail", STRING))
            .globalIndex("by-total", index -> index.partitionKey("total", NUMBER).projecting())
            .globalIndex(
                "by-much", index -> index.partitionKey("much", STRING).projecting(names(21)))
            .localIndex("by-total", LocalIndex.sortedBy("total", NUMBER))
            .billing(
                new Billing.OnDemand(
                    Optional.of(0L),
                    Optional.empty(),
                    Map.of("by-typo", new Maxima(Optional.of(10L), Optional.empty()))))
            .with(ProvisionedCapacity.of(0, 5), TimeToLive.on(""))
            .with(Protection.on().recoveryPeriod(36), Encryption.customerManaged(" "))
            .override(Streams.off(), " ");

    Golden.check("broken-table.txt", broken.check().text());
  }

  @Test
  void traitsThatContradictEachOther() {
    var disputed =
        TableSpec.named("orders")
            .partitionKey("id", STRING)
            .globalIndex("by-mail", index -> index.partitionKey("mail", STRING))
            .onDemand()
            .with(ProvisionedCapacity.of(100, 50).index("by-mail", 10, 5))
            .with(Streams.of(View.KEYS_ONLY), Streams.of(View.NEW_IMAGE), Streams.on())
            .with(TimeToLive.on("ttl"), TimeToLive.off())
            .with(Protection.full(), Protection.full().recoveryPeriod(7), Protection.off());

    Golden.check("conflicts.txt", disputed.check().text());
  }

  @Test
  void whereEveryValueOfATableCameFrom() {
    var orders =
        TableSpec.named("orders")
            .partitionKey("customerId", STRING)
            .sortKey("placedAt", NUMBER)
            .globalIndex("by-status", index -> index.partitionKey("status", STRING).projecting("a"))
            .globalIndex("by-mail", index -> index.partitionKey("mail", STRING))
            .onDemand()
            .with(Streams.on(), TimeToLive.on("ttl"), Protection.on(), Protection.full())
            .override(ProvisionedCapacity.of().read(100), "steady load since May");

    Golden.check("explanation.txt", orders.compose().explain());
  }

  private static String[] names(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(n -> "a" + n).toArray(String[]::new);
  }
}
