package io.ddbkit.provisioner;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.plan.Effect;
import io.ddbkit.provisioner.report.TableDiffersException;
import io.ddbkit.spec.LocalIndex;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.Streams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A table that is missing or different, and that the mode does not allow to mend. */
class DifferentTableTest {
  private final ProvisionerFixture lab = new ProvisionerFixture();

  @AfterEach
  void nothingIsWritten() {
    assertThat(lab.dynamoDb.writes()).isZero();
  }

  @Test
  void validationFailsOnAMissingTableAndShowsThePlan() {
    var e = differs(Mode.VALIDATE, Orders.FULL);

    assertThat(e.plan().creates()).isTrue();
    assertThat(e).hasMessageContaining("is missing").hasMessageContaining(e.plan().text());
    assertThat(e.table()).isEqualTo("orders");
  }

  @Test
  void validationFailsOnATableThatIsStillBeingMade() {
    lab.begun(Orders.BARE);

    assertThat(differs(Mode.VALIDATE, Orders.BARE)).hasMessageContaining("still being created");
  }

  @Test
  void validationFailsOnADifferenceAndShowsThePlan() {
    lab.standing(Orders.BARE);

    var e = differs(Mode.VALIDATE, Orders.BARE.with(Streams.on()));

    assertThat(e.plan().steps()).hasSize(1);
    assertThat(e)
        .hasMessageContaining("mode VALIDATE does not change tables")
        .hasMessageContaining(e.plan().text());
  }

  @Test
  void creationOfMissingTablesChangesNoneThatStands() {
    lab.standing(Orders.BARE);

    assertThat(differs(Mode.CREATE_MISSING, Orders.BARE.with(Streams.on())))
        .hasMessageContaining("mode CREATE_MISSING does not change tables");
  }

  @Test
  void otherKeysWouldDestroyTheTable() {
    lab.standing(Orders.BARE);

    var e = differs(Mode.CREATE_MISSING, Orders.BARE.sortKey("placedAt", NUMBER));

    assertThat(e.plan().destructive())
        .singleElement()
        .satisfies(transition -> assertThat(transition.effect()).isEqualTo(Effect.DESTRUCTIVE));
    assertThat(e.plan().replaces()).isTrue();
    assertThat(e).hasMessageContaining("would lose the table and its items");
  }

  @Test
  void anotherTypeOfAKeyWouldDestroyTheTable() {
    lab.standing(Orders.BARE);
    var spec = TableSpec.named("orders").partitionKey("id", NUMBER);

    assertThat(differs(Mode.CREATE_MISSING, spec))
        .hasMessageContaining("would lose the table and its items");
  }

  @Test
  void aNewLocalIndexWouldDestroyTheTable() {
    var base = Orders.BARE.sortKey("placedAt", NUMBER);
    lab.standing(base);
    var spec = base.localIndex("by-sum", LocalIndex.sortedBy("sum", NUMBER));

    assertThat(differs(Mode.CREATE_MISSING, spec))
        .hasMessageContaining("would lose the table and its items: only a new table");
  }

  @Test
  void anotherKeyOfAGlobalIndexWouldDestroyTheIndex() {
    lab.standing(Orders.BARE.globalIndex("by-status", i -> i.partitionKey("status", STRING)));
    var spec = Orders.BARE.globalIndex("by-status", i -> i.partitionKey("state", STRING));

    assertThat(differs(Mode.CREATE_MISSING, spec))
        .hasMessageContaining("would lose index by-status");
  }

  private TableDiffersException differs(Mode mode, TableSpec spec) {
    var provisioner = lab.provisioner();
    return catchThrowableOfType(TableDiffersException.class, () -> provisioner.ensure(mode, spec));
  }
}
