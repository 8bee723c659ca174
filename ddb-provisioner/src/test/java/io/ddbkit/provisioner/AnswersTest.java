package io.ddbkit.provisioner;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.fixtures.Golden;
import io.ddbkit.provisioner.fake.Altered;
import io.ddbkit.provisioner.fake.Mutants;
import io.ddbkit.provisioner.fake.Mutants.Mutant;
import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.report.ControlPlaneException;
import io.ddbkit.provisioner.report.ControlPlaneException.Kind;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.VectorDistance;
import io.ddbkit.traits.OnDemand;
import io.ddbkit.traits.StorageClass;
import io.ddbkit.traits.TableTags;
import io.ddbkit.traits.TableWarmThroughput;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkPojo;

/**
 * What an emulator or a proxy leaves out of an answer, or makes up: it is read as a value, or told
 * as our own error with table, call and member. Never anything else.
 */
class AnswersTest {
  private static final TableSpec ON_DEMAND =
      Orders.BARE
          .globalIndex("by-mail", i -> i.partitionKey("mail", STRING).projectingKeysOnly())
          .vectorIndex(
              "by-text",
              i ->
                  i.vectorAttribute("text", 3, VectorDistance.COSINE)
                      .partitionKey("shop", STRING)
                      .filter("price", NUMBER))
          .with(OnDemand.on().max(30, 20).index("by-mail", 5, 5));

  private static final TableSpec WARM =
      Orders.BARE
          .globalIndex("by-mail", i -> i.partitionKey("mail", STRING).projectingKeysOnly())
          .with(
              TableTags.of("team", "shop"),
              StorageClass.infrequentAccess(),
              TableWarmThroughput.of(20_000, 8_000).index("by-mail", 15_000, 5_000));

  private final StringBuilder told = new StringBuilder();

  @Test
  void lackOrHoldAnything() {
    tell("a provisioned table", Orders.FULL);
    tell("an on-demand table", ON_DEMAND);
    tell("a warm table with tags", WARM);

    Golden.check(AnswersTest.class, "answers.txt", told.toString());
  }

  private void tell(String title, TableSpec spec) {
    var lab = new ProvisionerFixture().standing(spec);
    for (var answer : answers(lab)) {
      told.append("== ").append(title).append(", ").append(answer.getClass().getSimpleName());
      told.append('\n');
      Mutants.of(answer).forEach(mutant -> tell(mutant, lab, spec));
    }
  }

  private static List<SdkPojo> answers(ProvisionerFixture lab) {
    var table = lab.dynamoDb.describeTable(r -> r.tableName("orders"));
    return List.of(
        table,
        lab.dynamoDb.describeTimeToLive(r -> r.tableName("orders")),
        lab.dynamoDb.describeContinuousBackups(r -> r.tableName("orders")),
        lab.dynamoDb.listTagsOfResource(r -> r.resourceArn(table.table().tableArn())));
  }

  private void tell(Mutant mutant, ProvisionerFixture lab, TableSpec spec) {
    var provisioner =
        TableProvisioner.builder()
            .dynamoDb(Altered.client(lab.dynamoDb, mutant.answer()))
            .scheduler(lab.time)
            .build();
    told.append(mutant.change()).append("\n    ");
    try {
      var live = provisioner.read(spec);
      told.append(live.isPresent() ? provisioner.plan(spec) : "no table");
    } catch (ControlPlaneException e) {
      assertThat(e.kind()).isEqualTo(Kind.UNREADABLE);
      assertThat(e).hasMessageStartingWith("orders: " + e.action() + " answered with");
      told.append(e.getMessage(), 0, e.getMessage().indexOf(". "));
    }
    told.append('\n');
  }
}
