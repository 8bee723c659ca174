package io.ddbkit.provisioner.spring;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.provisioner.fake.AwsErrors;
import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.Streams;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What health shows of tables. */
class TablesHealthTest {
  private static final TableSpec ORDERS = TableSpec.named("orders").partitionKey("id", STRING);

  private final ProvisionerFixture lab = new ProvisionerFixture();
  private Instant now = Instant.EPOCH;
  private final TablesHealth health =
      new TablesHealth(() -> lab.provisioner().plan(List.of(ORDERS.with(Streams.on()))), () -> now);

  @Test
  void showsDriftAndReadsAgainAfterFiveMinutes() {
    lab.standing(ORDERS);
    var drift = health.look();
    int calls = lab.dynamoDb.count();

    assertThat(drift.status()).isEqualTo("DRIFT");
    assertThat(drift.details()).containsOnlyKeys("orders");
    assertThat(drift.details().toString()).contains("~ stream: off -> on");

    lab.applyAsAnother(ORDERS.with(Streams.on()));
    now = now.plus(Duration.ofMinutes(5)).minusMillis(1);
    assertThat(health.look()).isSameAs(drift);
    assertThat(lab.dynamoDb.count()).isEqualTo(calls);

    now = now.plusMillis(1);
    assertThat(health.look()).isEqualTo(new TablesHealth.Look("UP", Map.of()));
  }

  @Test
  void saysThatItCouldNotRead() {
    lab.standing(ORDERS)
        .dynamoDb
        .fail("DescribeTable", 1, AwsErrors.of("AccessDeniedException", "not authorized"));

    assertThat(health.look().status()).isEqualTo("UNKNOWN");
    assertThat(health.look().details().toString()).contains("dynamodb:DescribeTable was denied");
  }

  @Test
  void doesNotKeepAProbeWaiting() {
    lab.standing(ORDERS);
    var tasks = new ArrayDeque<Runnable>();
    var slow =
        new TablesHealth(
            () -> lab.provisioner().plan(List.of(ORDERS)), () -> now, tasks::add, Duration.ZERO);

    assertThat(slow.look().status()).isEqualTo("UNKNOWN");
    now = now.plus(Duration.ofMinutes(5));
    assertThat(slow.look().status()).isEqualTo("UNKNOWN");
    assertThat(tasks).hasSize(1);

    tasks.remove().run();
    assertThat(slow.look().status()).isEqualTo("UP");
  }
}
