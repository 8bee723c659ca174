package io.ddbkit.provisioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.report.IncompleteException;
import io.ddbkit.provisioner.report.SeveralTablesException;
import io.ddbkit.spec.TableSpec;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many tables in one call. */
class SideBySideTest {
  private final ProvisionerFixture lab = new ProvisionerFixture();

  @Test
  void asManyAsThereAreAreUnderWayAtOnce() {
    lab.plane.tempo(usual -> usual.creation(Duration.ofSeconds(10)));

    var outcomes = lab.provisioner().createMissing(tables(25));

    assertThat(outcomes).hasSize(25);
    assertThat(lab.time.passed()).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(12));
  }

  @Test
  void anInterruptReachesEveryTable() {
    Thread.currentThread().interrupt();

    var e =
        catchThrowableOfType(
            SeveralTablesException.class, () -> lab.provisioner().createMissing(tables(12)));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(e.failures())
        .hasSize(12)
        .allSatisfy(
            failure ->
                assertThat(failure)
                    .isInstanceOfSatisfying(
                        IncompleteException.class,
                        each ->
                            assertThat(each.kind())
                                .isEqualTo(IncompleteException.Kind.INTERRUPTED)));
  }

  @Test
  void anErrorOfTheJvmIsNoFailureOfATable() {
    lab.dynamoDb.before(
        "CreateTable",
        1,
        () -> {
          throw new NoClassDefFoundError("a jar is missing");
        });

    assertThatThrownBy(() -> lab.provisioner().createMissing(tables(2)))
        .isInstanceOf(NoClassDefFoundError.class);
  }

  @Test
  void noTablesAreNoWork() {
    assertThat(lab.provisioner().createMissing(List.of())).isEqualTo(List.of());
  }

  private static List<TableSpec> tables(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Orders.BARE.toBuilder().name("orders-" + i).build())
        .toList();
  }
}
