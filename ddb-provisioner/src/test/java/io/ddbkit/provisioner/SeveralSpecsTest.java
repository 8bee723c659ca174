package io.ddbkit.provisioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.provisioner.report.SeveralTablesException;
import io.ddbkit.provisioner.report.UnhandledSettingException;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.rule.InvalidTableException;
import io.ddbkit.traits.Alarms;
import io.ddbkit.traits.Backup;
import io.ddbkit.traits.Streams;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several specs in one call are judged together, before anything is sent. */
class SeveralSpecsTest {
  private final ProvisionerFixture lab = new ProvisionerFixture();

  @Test
  void twoEqualOnesAreOne() {
    var outcomes = lab.provisioner().createMissing(List.of(Orders.BARE, Orders.BARE));

    assertThat(outcomes).extracting(Outcome::kind).containsExactly(Outcome.Kind.CREATED);
    assertThat(lab.dynamoDb.count("CreateTable")).isOne();
  }

  @Test
  void twoThatDifferAreRefused() {
    assertThatThrownBy(
            () -> lab.provisioner().createMissing(Orders.BARE, Orders.BARE.with(Streams.on())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("two different specs describe table orders: ");
    assertThat(lab.dynamoDb.count()).isZero();
  }

  @Test
  void theFindingsOfAllAreToldAtOnce() {
    var e =
        catchThrowableOfType(
            InvalidTableException.class,
            () -> lab.provisioner().createMissing(named("a"), Orders.BARE, named("b")));

    assertThat(e.all()).extracting(findings -> findings.table()).containsExactly("a", "b");
    assertThat(e).hasMessageContaining("table \"a\"").hasMessageContaining("table \"b\"");
    assertThat(lab.dynamoDb.count()).isZero();
  }

  @Test
  void theSettingsOfAllThatCannotBeMadeAreToldAtOnce() {
    var e =
        catchThrowableOfType(
            SeveralTablesException.class,
            () ->
                lab.provisioner()
                    .createMissing(
                        Orders.BARE.with(Backup.daily(), Alarms.of().readThrottles(10)),
                        named("others").with(Backup.daily())));

    assertThat(e.failures())
        .extracting(failure -> ((UnhandledSettingException) failure).settings())
        .containsExactly(List.of("alarms", "backup"), List.of("backup"));
    assertThat(e).hasMessageContaining("TableProvisioner.Builder.leaveOut(setting, why)");
    assertThat(lab.dynamoDb.count()).isZero();
  }

  @Test
  void thePlanOfSeveralIsOneText() {
    lab.standing(Orders.BARE);

    var plans = lab.provisioner().plan(List.of(Orders.BARE, named("others")));

    assertThat(plans.isEmpty()).isFalse();
    assertThat(plans.text()).startsWith("orders: no changes\n\nothers: 1 step (1 to add, ");
  }

  @Test
  void aDeadlineHasToBeLongerThanNothing() {
    assertThatThrownBy(() -> lab.provisioner().toBuilder().stepTimeout(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("stepTimeout must be longer than zero, not PT0S");
  }

  private static TableSpec named(String name) {
    return Orders.BARE.toBuilder().name(name).build();
  }
}
