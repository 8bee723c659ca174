package io.ddbkit.provisioner;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.plan.Effect;
import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.provisioner.report.PlanRefusedException;
import io.ddbkit.provisioner.report.TableDiffersException;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.LocalIndex;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.TimeToLive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A table of which only another one can be what was said. */
class ReplacementTest {
  private static final TableSpec OTHER =
      TableSpec.named("orders")
          .partitionKey("id", STRING)
          .sortKey("placedAt", NUMBER)
          .localIndex("by-sum", LocalIndex.sortedBy("sum", NUMBER))
          .globalIndex("ours", i -> i.partitionKey("day", STRING))
          .with(Streams.on(), TimeToLive.on("ttl"), Protection.deletionProtectionAndRecovery());

  private final ProvisionerFixture lab =
      new ProvisionerFixture()
          .standing(Orders.BARE.globalIndex("theirs", i -> i.partitionKey("mail", STRING)));

  @AfterEach
  void nothingIsWritten() {
    assertThat(lab.dynamoDb.writes()).isZero();
  }

  /** Nothing is done to a table that is about to go. */
  @Test
  void isOneStepThatTellsOnceWhatWouldBeLost() {
    var plan = lab.provisioner().plan(OTHER);

    assertThat(plan.text())
        .startsWith(
            """
            orders: 1 step
              1 replace the table   [destructive]
                  + localIndexes[by-sum].projection: all
                  + localIndexes[by-sum].sortKey: sum (NUMBER)
                  ~ primaryKey: simple -> composite
                  + primaryKey.sort: placedAt (NUMBER)
                  would lose the table and its items: only a new table can have other local indexes; \
            only a new table can have another primary key
                  everything else in the spec would be created with the new table
              not in the spec, would be lost: globalIndexes[theirs]
            """);
    assertThat(plan.replaces()).isTrue();
    assertThat(plan.creates()).isFalse();
    assertThat(plan.finishesCreation()).isFalse();
  }

  @Test
  void isMadeOfDestructiveHopsOfWhatOnlyANewTableCanHave() {
    var plan = lab.provisioner().plan(OTHER);

    assertThat(plan.destructive())
        .allSatisfy(transition -> assertThat(transition.effect()).isEqualTo(Effect.DESTRUCTIVE))
        .extracting(transition -> transition.setting().id())
        .containsExactlyInAnyOrder("localIndexes", "primaryKey");
    assertThat(plan.steps().get(0).settings())
        .containsExactlyInAnyOrder(CoreSettings.LOCAL_INDEXES, CoreSettings.PRIMARY_KEY);
  }

  @Test
  void isRefused() {
    var provisioner = lab.provisioner();
    var plan = provisioner.plan(OTHER);

    assertThatThrownBy(() -> provisioner.apply(plan))
        .isInstanceOf(PlanRefusedException.class)
        .hasMessageContaining("1 replace the table   [destructive]");
    for (var mode : Mode.values()) {
      assertThatThrownBy(() -> provisioner.ensure(mode, OTHER))
          .isInstanceOf(TableDiffersException.class)
          .hasMessageContaining("1 replace the table   [destructive]");
    }
  }

  /** An index that is changed can be had beside the one that stands. */
  @Test
  void isNotNeededForAGlobalIndex() {
    var plan =
        lab.provisioner()
            .plan(Orders.BARE.globalIndex("theirs", i -> i.partitionKey("day", STRING)));

    assertThat(plan.replaces()).isFalse();
    assertThat(plan.steps()).extracting(Step::title).containsExactly("change global index theirs");
  }
}
