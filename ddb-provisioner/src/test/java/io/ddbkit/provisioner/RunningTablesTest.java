package io.ddbkit.provisioner;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.report.IncompleteException;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.provisioner.report.SeveralTablesException;
import io.ddbkit.spec.TableSpec;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables that go on while the caller does something else. */
class RunningTablesTest {
  private static final TableSpec USERS = TableSpec.named("users").partitionKey("id", STRING);

  private final ProvisionerFixture lab = new ProvisionerFixture();

  private RunningTables start() {
    return lab.provisioner().start(Mode.CREATE_MISSING, List.of(Orders.BARE, USERS));
  }

  @Test
  void areAskedAndWaitedFor() {
    lab.standing(USERS);
    var running = start();

    assertThat(running.isDone()).isFalse();
    lab.time.pass(Duration.ofSeconds(1));
    assertThat(running.soFar()).extracting(Outcome::kind).containsExactly(Outcome.Kind.UNCHANGED);
    assertThat(running.await())
        .extracting(Outcome::kind)
        .containsExactly(Outcome.Kind.CREATED, Outcome.Kind.UNCHANGED);
    assertThat(running.isDone()).isTrue();
    assertThat(running.end()).isCompletedWithValueMatching(outcomes -> outcomes.size() == 2);
  }

  @Test
  void endWhereTheyAreCancelled() {
    var running = start();
    lab.time.pass(Duration.ofSeconds(1));

    running.cancel();

    assertThatThrownBy(running::await)
        .isInstanceOfSatisfying(
            SeveralTablesException.class,
            e ->
                assertThat(e.failures())
                    .hasSize(2)
                    .allSatisfy(each -> assertThat(each).isInstanceOf(IncompleteException.class)));
    assertThat(running.end()).isCompletedExceptionally();
    assertThat(lab.provisioner().createMissing(List.of(Orders.BARE, USERS))).hasSize(2);
    assertThat(lab.dynamoDb.count("CreateTable")).isEqualTo(2);
  }
}
