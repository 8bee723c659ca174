package io.ddbkit.examples;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.Autoscaling;
import io.ddbkit.traits.Backup;
import io.ddbkit.traits.Environment;
import io.ddbkit.traits.GlobalReplicas;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.TablePattern;
import io.ddbkit.traits.TableTags;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EnvironmentsTest {
  // region environments
  static TableSpec orders(Environment environment) {
    return TableSpec.named("orders")
        .partitionKey("id", STRING)
        .with(environment) // dev("shop"), staging("shop"), production("shop"), or your own
        .with(TablePattern.productionTable("alias/prod-key", 100, 50)) // then added to
        .with(
            Autoscaling.on(),
            TableTags.of("team", "orders"),
            Backup.daily().keepFor(Duration.ofDays(400)));
  }

  static final Environment QA =
      Environment.named("qa")
          .project("shop")
          .suggesting(Protection.deletionProtectionOnly())
          .dismissing(GlobalReplicas.REPLICAS, "one region is enough to test in");

  // endregion

  static final TableSpec CATALOGUE =
      TableSpec.named("catalogue")
          .partitionKey("id", STRING)
          .region("us-east-1")
          .with(Streams.on())
          .with(
              GlobalReplicas.in("us-west-2")
                  .and(
                      "eu-west-1",
                      r -> r.maxRead(1000).with(Protection.deletionProtectionAndRecovery()))
                  .without("ap-southeast-1"));

  @Test
  void everyEnvironmentHasItsOwnTable() {
    assertThat(orders(Environment.production("shop")).compose().name())
        .isEqualTo("shop-prod-orders");
    assertThat(orders(Environment.dev("shop")).compose().name()).isEqualTo("shop-dev-orders");
    assertThat(orders(QA).compose().name()).isEqualTo("shop-qa-orders");
  }

  @Test
  void aReplicaHasSettingsOfItsOwn() {
    var table = CATALOGUE.compose();

    assertThat(table.without(GlobalReplicas.REPLICAS)).containsExactly("ap-southeast-1");
    assertThat(
            table.entry(GlobalReplicas.REPLICAS, "eu-west-1").get(Protection.DELETION_PROTECTION))
        .contains(true);
  }
}
