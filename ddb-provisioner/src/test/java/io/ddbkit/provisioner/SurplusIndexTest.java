package io.ddbkit.provisioner;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.plan.Effect;
import io.ddbkit.provisioner.report.PlanRefusedException;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.GlobalIndexes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Global indexes that stand and shall not. */
class SurplusIndexTest {
  private static final TableSpec OURS =
      Orders.BARE.globalIndex("ours", i -> i.partitionKey("phase", STRING));
  private static final String REMOVAL =
      """
      orders: 1 step
        1 remove global index old   [destructive, about 5 s]
            - globalIndexes[old].partitionKeys: [day (STRING)]
            - globalIndexes[old].projection: all
            would lose index old: queries of it fail from then on
      """;
  private final ProvisionerFixture lab =
      new ProvisionerFixture()
          .standing(OURS.globalIndex("old", i -> i.partitionKey("day", STRING)));

  @AfterEach
  void nothingIsWritten() {
    assertThat(lab.dynamoDb.writes()).isZero();
  }

  @Test
  void isRemovedWhereItIsSaidByName() {
    assertThat(text(OURS.withoutGlobalIndex("old"))).isEqualTo(REMOVAL);
    assertThat(text(OURS.with(GlobalIndexes.of().without("old")))).isEqualTo(REMOVAL);
    assertThat(text(Orders.BARE.withoutGlobalIndex("old")))
        .isEqualTo(REMOVAL + "  not in the spec, left alone: globalIndexes[ours]\n");
  }

  @Test
  void isRemovedWhereNoOthersShallBe() {
    assertThat(text(OURS.withNoOtherGlobalIndexes())).isEqualTo(REMOVAL);
    assertThat(text(OURS.with(GlobalIndexes.of().withNoOthers()))).isEqualTo(REMOVAL);
  }

  @Test
  void isRemovedOneByOne() {
    assertThat(lab.provisioner().plan(Orders.BARE.withNoOtherGlobalIndexes()).destructive())
        .hasSize(2)
        .allSatisfy(transition -> assertThat(transition.effect()).isEqualTo(Effect.DESTRUCTIVE));
  }

  @Test
  void isNothingWhereItDoesNotStand() {
    assertThat(text(OURS.withoutGlobalIndex("older")))
        .isEqualTo("orders: no changes\n  not in the spec, left alone: globalIndexes[old]\n");
  }

  @Test
  void isNeverRemovedUnasked() {
    var plan = lab.provisioner().plan(OURS.withoutGlobalIndex("old"));

    assertThatThrownBy(() -> lab.provisioner().apply(plan))
        .isInstanceOf(PlanRefusedException.class)
        .hasMessageContaining("would lose index old: queries of it fail from then on");
    assertThatThrownBy(() -> lab.provisioner().createMissing(OURS.withoutGlobalIndex("old")))
        .hasMessageContaining("would lose index old");
  }

  private String text(TableSpec spec) {
    return lab.provisioner().plan(spec).text();
  }
}
