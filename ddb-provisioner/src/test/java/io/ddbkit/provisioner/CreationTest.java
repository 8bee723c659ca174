package io.ddbkit.provisioner;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.provisioner.report.ProvisioningEvent;
import io.ddbkit.provisioner.report.TableOutputs;
import io.ddbkit.spec.Key;
import io.ddbkit.spec.TableSpec;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A table that is missing is made, with all that CreateTable cannot carry. */
class CreationTest {
  private final ProvisionerFixture lab = new ProvisionerFixture();

  @Test
  void makesTheTableAndThenWhatCreateTableCannotCarry() {
    var outcome = lab.provisioner().createMissing(Orders.FULL);

    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.CREATED);
    assertThat(outcome.plan().creates()).isTrue();
    var table = lab.plane.table("orders");
    assertThat(table.timeToLive().now().attributeName()).isEqualTo("expiresAt");
    assertThat(
            table
                .backups()
                .description()
                .pointInTimeRecoveryDescription()
                .pointInTimeRecoveryStatusAsString())
        .isEqualTo("ENABLED");
  }

  @Test
  void tellsTheOutputs() {
    var outputs = lab.provisioner().createMissing(Orders.FULL).outputs();

    var arn = "arn:aws:dynamodb:eu-west-1:123456789012:table/orders";
    var begun = "2026-11-02T08:00:00Z";
    assertThat(outputs)
        .isEqualTo(
            new TableOutputs(
                "orders",
                arn,
                Optional.of("table-1"),
                "ACTIVE",
                Optional.of(Key.of("customerId", STRING)),
                Optional.of(Key.of("placedAt", NUMBER)),
                outputs.createdAt(),
                Optional.of(arn + "/stream/" + begun),
                Optional.of(begun),
                0,
                0,
                List.of("eu-west-1"),
                Optional.empty()));
    assertThat(outputs.createdAt()).hasValueSatisfying(at -> assertThat(at).hasToString(begun));
  }

  @Test
  void tellsHowLongItTookAndHowManyCalls() {
    var outcome = lab.provisioner().createMissing(Orders.FULL);

    assertThat(outcome.elapsed()).isEqualTo(lab.time.passed()).isBetween(seconds(10), seconds(13));
    assertThat(outcome.calls().writes()).isEqualTo(lab.dynamoDb.writes());
    assertThat(outcome.calls().reads() + outcome.calls().writes()).isEqualTo(lab.dynamoDb.count());
  }

  @Test
  void sendsTheFollowUpsSideBySide() {
    lab.provisioner().createMissing(Orders.FULL);

    assertThat(lab.dynamoDb.requests())
        .extracting(request -> request.getClass().getSimpleName())
        .containsSubsequence(
            "CreateTableRequest",
            "DescribeTableRequest",
            "UpdateTimeToLiveRequest",
            "UpdateContinuousBackupsRequest",
            "DescribeTimeToLiveRequest");
    var followUps = lab.events.stream().dropWhile(e -> !e.text().contains("sent dynamodb:UpdateT"));
    assertThat(followUps)
        .extracting(ProvisioningEvent::text)
        .startsWith(
            "step 2, switch on time to live: sent dynamodb:UpdateTimeToLive",
            "step 3, switch on point-in-time recovery: will be retried"
                + " (ContinuousBackupsUnavailableException: Backups are being enabled for the"
                + " table. Please retry later)");
  }

  /** Rule 25. */
  @Test
  void triesRecoveryAgainUntilBackupsAreAvailable() {
    lab.provisioner().createMissing(Orders.FULL);

    assertThat(lab.dynamoDb.count("UpdateContinuousBackups")).isBetween(2, 11);
    assertThat(lab.dynamoDb.count("UpdateTimeToLive")).isOne();
    assertThat(lab.events(ProvisioningEvent.Postponed.class))
        .singleElement()
        .satisfies(
            event ->
                assertThat(event.text())
                    .contains("switch on point-in-time recovery")
                    .contains("ContinuousBackupsUnavailableException"));
  }

  @Test
  void waitsForATableThatReadsDoNotShowYet() {
    lab.plane.tempo(usual -> usual.lag(Duration.ofMillis(1500)));

    lab.provisioner().createMissing(Orders.FULL);

    assertThat(lab.dynamoDb.count("CreateTable")).isOne();
    assertThat(lab.dynamoDb.count("UpdateTimeToLive")).isOne();
  }

  @Test
  void makesSeveralTablesSideBySideInTheOrderOfTheSpecs() {
    var names = List.of("orders-1", "orders-2", "orders-3", "orders-4");
    var specs =
        names.stream()
            .map(name -> Orders.FULL.toBuilder().name(name).build())
            .toArray(TableSpec[]::new);

    var outcomes = lab.provisioner().createMissing(List.of(specs));

    assertThat(outcomes).extracting(o -> o.outputs().name()).isEqualTo(names);
    assertThat(lab.time.passed()).isLessThan(seconds(13));
  }

  private static Duration seconds(long seconds) {
    return Duration.ofSeconds(seconds);
  }
}
