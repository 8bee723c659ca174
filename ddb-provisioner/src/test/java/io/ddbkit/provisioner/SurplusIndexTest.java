package io.ddbkit.provisioner;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.plan.Effect;
import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.provisioner.report.PlanRefusedException;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.GlobalIndexes;
import org.junit.jupiter.api.Test;

/** Global indexes that stand and shall not. */
class SurplusIndexTest {
  private static final TableSpec OURS =
      Orders.BARE.globalIndex("ours", i -> i.partitionKey("phase", STRING));
  private static final String REMOVAL =
      """
      orders: 1 step (0 to add, 0 to change, 1 to remove; about 5 s)
        1 remove global index old   [destructive, about 5 s]
            - globalIndexes[old].partitionKeys: [day (STRING)]
            - globalIndexes[old].projection: all
            would lose index old: queries of it fail from then on
            needs Permit.dropIndex("orders", "old")
      """;
  private final ProvisionerFixture lab =
      new ProvisionerFixture()
          .standing(OURS.globalIndex("old", i -> i.partitionKey("day", STRING)));

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
    assertThat(lab.dynamoDb.writes()).isZero();
  }

  @Test
  void isRemovedWithItsPermit() {
    var spec = OURS.withoutGlobalIndex("old");
    var provisioner = lab.provisioner(b -> b.addPermit(Permit.dropIndex("orders", "old")));

    var outcome = provisioner.apply(provisioner.plan(spec));

    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.UPDATED);
    assertThat(provisioner.read(spec).orElseThrow().get(CoreSettings.GLOBAL_INDEXES).orElseThrow())
        .containsOnlyKeys("ours");
  }

  /** Queries have an index to use all the time. */
  @Test
  void isRemovedAfterItsSuccessorIsFilled() {
    var spec =
        OURS.globalIndex("new", i -> i.partitionKey("week", STRING)).withoutGlobalIndex("old");

    assertThat(lab.provisioner().plan(spec).steps())
        .extracting(Step::title)
        .containsExactly("add global index new", "remove global index old");

    assertThat(lab.apply(spec).kind()).isEqualTo(Outcome.Kind.UPDATED);
  }

  @Test
  void isRemovedBeforeItsSuccessorWhereThereIsNoRoomForBoth() {
    var full = OURS.withoutGlobalIndex("older");
    for (int i = 1; i <= 18; i++) {
      full = full.globalIndex("by-" + i, index -> index.partitionKey("day", STRING));
    }
    lab.apply(full);
    var spec =
        full.globalIndex("new", i -> i.partitionKey("week", STRING)).withoutGlobalIndex("old");

    assertThat(lab.provisioner().plan(spec).steps())
        .extracting(Step::title)
        .containsExactly("remove global index old", "add global index new");
    assertThat(lab.provisioner().plan(spec).text())
        .contains("because a table has 20 global indexes at most");
  }

  /** DynamoDB changes no index. */
  @Test
  void isBuiltAnewUnderItsNameWithItsPermit() {
    var spec = OURS.globalIndex("old", i -> i.partitionKey("week", STRING));
    var plan = lab.provisioner().plan(spec);

    assertThat(plan.permits()).containsExactly(Permit.replaceIndex("orders", "old"));
    assertThat(lab.apply(spec).kind()).isEqualTo(Outcome.Kind.UPDATED);
    assertThat(lab.provisioner().verify(spec).kind()).isEqualTo(Outcome.Kind.UNCHANGED);
  }

  private String text(TableSpec spec) {
    return lab.provisioner().plan(spec).text();
  }
}
