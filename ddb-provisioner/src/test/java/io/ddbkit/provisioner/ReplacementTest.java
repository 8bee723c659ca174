package io.ddbkit.provisioner;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.plan.Effect;
import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.provisioner.report.PlanRefusedException;
import io.ddbkit.provisioner.report.TableDiffersException;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.LocalIndex;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.TimeToLive;
import java.util.List;
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

  /** What is done to a table that is about to go is done for nothing. */
  @Test
  void deletesTheTableAndCreatesItAnew() {
    var plan = lab.provisioner().plan(OTHER);

    assertThat(plan.text())
        .startsWith(
            """
            orders: 4 steps (3 to add, 0 to change, 1 to remove; about 18 s)
              1 delete the table   [destructive, about 5 s]
                  differs: + localIndexes[by-sum].projection: all
                  differs: + localIndexes[by-sum].sortKey: sum (NUMBER)
                  differs: ~ primaryKey: simple -> composite
                  differs: + primaryKey.sort: placedAt (NUMBER)
                  would lose the table and its items: only a new table can have other local indexes; \
            only a new table can have another primary key
                  needs Permit.replaceTable("orders")
              2 create the table   [about 10 s, after 1]
            """)
        .contains("\n  not in the spec, would be lost: globalIndexes[theirs]\n");
    assertThat(plan.steps())
        .extracting(Step::title)
        .containsExactly(
            "delete the table",
            "create the table",
            "switch on time to live",
            "switch on point-in-time recovery");
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
  void isRefusedWithoutAPermit() {
    var provisioner = lab.provisioner();
    var plan = provisioner.plan(OTHER);

    assertThatThrownBy(() -> provisioner.apply(plan))
        .isInstanceOf(PlanRefusedException.class)
        .hasMessageContaining("provisioner.apply(plan, Permit.replaceTable(\"orders\"))");
    assertThatThrownBy(() -> provisioner.apply(plan, Permit.replaceTable("others")))
        .isInstanceOf(PlanRefusedException.class);
    for (var mode : List.of(Mode.VALIDATE, Mode.CREATE_MISSING)) {
      assertThatThrownBy(() -> provisioner.ensure(mode, OTHER))
          .isInstanceOf(TableDiffersException.class)
          .hasMessageContaining(
              "provisioner.apply(provisioner.plan(spec), Permit.replaceTable(\"orders\"))");
    }
    assertThatThrownBy(() -> provisioner.ensure(Mode.UPDATE, OTHER))
        .isInstanceOf(TableDiffersException.class)
        .hasMessageContaining("provisioner.converge(spec, Permit.replaceTable(\"orders\"))");
    assertThat(lab.dynamoDb.writes()).isZero();
  }

  @Test
  void isAppliedWithOne() {
    var provisioner = lab.provisioner();
    var before = provisioner.read(OTHER).orElseThrow().outputs().id();

    var outcome = provisioner.apply(provisioner.plan(OTHER), Permit.replaceTable("orders"));

    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.CREATED);
    assertThat(outcome.outputs().id()).isPresent().isNotEqualTo(before);
    assertThat(provisioner.verify(OTHER).kind()).isEqualTo(Outcome.Kind.UNCHANGED);
  }

  /** The permit to replace a table is not one to unprotect it. */
  @Test
  void takesTwoPermitsOfAProtectedTable() {
    var spec = Orders.BARE.with(Protection.deletionProtectionOnly());
    lab.applyAsAnother(spec);
    var provisioner = lab.provisioner();
    var plan = provisioner.plan(spec.sortKey("placedAt", NUMBER));

    assertThat(plan.permits())
        .containsExactly(Permit.disableDeletionProtection("orders"), Permit.replaceTable("orders"));
    assertThatThrownBy(() -> provisioner.apply(plan, Permit.replaceTable("orders")))
        .hasMessageContaining(
            "provisioner.apply(plan, Permit.disableDeletionProtection(\"orders\"))");
    assertThat(lab.dynamoDb.writes()).isZero();

    var outcome = provisioner.apply(plan, plan.permits().toArray(Permit[]::new));

    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.CREATED);
    assertThat(lab.plane.table("orders").now().deletionProtectionEnabled()).isTrue();
  }

  /** Protection stands in the way, whether or not the spec speaks of it. */
  @Test
  void takesOffProtectionThatTheSpecDoesNotSpeakOf() {
    lab.applyAsAnother(Orders.BARE.with(Protection.deletionProtectionOnly()));

    var outcome = lab.apply(Orders.BARE.sortKey("placedAt", NUMBER));

    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.CREATED);
    assertThat(lab.plane.table("orders").now().deletionProtectionEnabled()).isNotEqualTo(true);
  }

  /** What is left out is neither read nor written. */
  @Test
  void leavesProtectionAloneWhereThatIsLeftOut() {
    lab.applyAsAnother(Orders.BARE.with(Protection.deletionProtectionOnly()));

    var plan =
        lab.provisioner(b -> b.leaveOut(Protection.DELETION_PROTECTION, "it is managed elsewhere"))
            .plan(Orders.BARE.sortKey("placedAt", NUMBER));

    assertThat(plan.steps())
        .extracting(Step::title)
        .containsExactly("delete the table", "create the table");
  }

  /** An index that is changed can be had beside the one that stands. */
  @Test
  void isNotNeededForAGlobalIndex() {
    var plan =
        lab.provisioner()
            .plan(Orders.BARE.globalIndex("theirs", i -> i.partitionKey("day", STRING)));

    assertThat(plan.replaces()).isFalse();
    assertThat(plan.steps())
        .extracting(Step::title)
        .containsExactly("remove global index theirs, to build it anew", "add global index theirs");
  }
}
