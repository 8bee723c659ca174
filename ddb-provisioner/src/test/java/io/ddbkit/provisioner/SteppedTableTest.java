package io.ddbkit.provisioner;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.provisioner.SteppedTable.State;
import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.report.IncompleteException;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.provisioner.report.TableDiffersException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A table that a controller's own loop makes sure of. */
class SteppedTableTest {
  private final ProvisionerFixture lab = new ProvisionerFixture();

  @Test
  void callsNothingBeforeTheFirstStep() {
    assertThat(lab.provisioner().stepped(Mode.VALIDATE, Orders.BARE)).isNotNull();

    assertThat(lab.dynamoDb.count()).isZero();
  }

  @Test
  void isDoneAfterSomeSteps() {
    var table = lab.provisioner().stepped(Mode.CREATE_MISSING, Orders.BARE);
    var state = table.step();
    int steps = 1;
    while (state instanceof State.LookAgain later) {
      assertThat(later.at()).isAfter(lab.time.now());
      lab.time.pass(Duration.between(lab.time.now(), later.at()));
      state = table.step();
      steps++;
    }

    assertThat(state)
        .isInstanceOfSatisfying(
            State.Done.class,
            done -> assertThat(done.outcome().kind()).isEqualTo(Outcome.Kind.CREATED));
    assertThat(table.step()).isEqualTo(state);
    assertThat(steps).isGreaterThan(2);
  }

  @Test
  void anEarlyStepDoesNoHarm() {
    var table = lab.provisioner().stepped(Mode.CREATE_MISSING, Orders.BARE);
    var first = table.step();

    assertThat(table.step()).isEqualTo(first);
    assertThat(lab.dynamoDb.count("CreateTable")).isOne();
  }

  @Test
  void failsAsTheCallWould() {
    assertThat(lab.provisioner().stepped(Mode.VALIDATE, Orders.BARE).step())
        .isInstanceOfSatisfying(
            State.Failed.class,
            failed -> assertThat(failed.why()).isInstanceOf(TableDiffersException.class));
  }

  @Test
  void anotherTakesUpWhatOneLeft() {
    var dropped = lab.provisioner().stepped(Mode.CREATE_MISSING, Orders.BARE);
    assertThat(dropped.step()).isInstanceOf(State.LookAgain.class);

    assertThat(lab.provisioner().createMissing(Orders.BARE).kind()).isEqualTo(Outcome.Kind.ADOPTED);
  }

  @Test
  void isCancelled() {
    var table = lab.provisioner().stepped(Mode.CREATE_MISSING, Orders.BARE);
    assertThat(table.step()).isInstanceOf(State.LookAgain.class);

    table.cancel();

    assertThat(table.step())
        .isInstanceOfSatisfying(
            State.Failed.class,
            failed ->
                assertThat(failed.why())
                    .isInstanceOfSatisfying(
                        IncompleteException.class,
                        e -> assertThat(e.kind()).isEqualTo(IncompleteException.Kind.INTERRUPTED)));
  }
}
