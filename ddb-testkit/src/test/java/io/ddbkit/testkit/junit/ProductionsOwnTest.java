package io.ddbkit.testkit.junit;

import static io.ddbkit.spec.ScalarType.STRING;
import static io.ddbkit.testkit.assertion.DdbAssertions.assertThatTable;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.provisioner.plan.LeftOut;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.Alarms;
import io.ddbkit.traits.Autoscaling;
import io.ddbkit.traits.Environment;
import io.ddbkit.traits.GlobalReplicas;
import io.ddbkit.traits.Pattern;
import io.ddbkit.traits.StorageClass;
import org.junit.jupiter.api.Test;

/** Tests start from production's own definitions, with all that no engine can hold. */
@WithTables
class ProductionsOwnTest {
  static final TableSpec ORDERS =
      TableSpec.named("orders")
          .partitionKey("id", STRING)
          .globalIndex("by-mail", index -> index.partitionKey("mail", STRING))
          .with(
              Environment.production("shop"),
              Pattern.productionTable("alias/prod-key", 100, 50),
              Autoscaling.on().everyIndex(),
              GlobalReplicas.in("eu-west-1", replica -> replica.key("alias/prod-key")),
              StorageClass.standard(),
              Alarms.standard());

  @Test
  void areMadeAsFarAsTheEngineCan(TestTable orders) {
    assertThat(orders.name()).endsWith("shop-prod-orders");
    assertThatTable(orders).hasGlobalIndex("by-mail", i -> i.partitionKey("mail", STRING));
    assertThat(orders.leftOut())
        .extracting(LeftOut::setting)
        .extracting(Object::toString)
        .contains("alarms", "autoscaling", "backup", "encryption", "recovery", "replicas", "tags");
  }
}
