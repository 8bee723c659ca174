package io.ddbkit.provisioner;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.traits.Streams;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** What one look told is not asked for again, and what can be asked at once is. */
class LooksTest {
  private static final Duration CALL = Duration.ofMillis(20);

  private final ProvisionerFixture lab = new ProvisionerFixture();

  /** DescribeTable, and then the two side settings at once. */
  @Test
  void takeTwoRounds() {
    lab.standing(Orders.FULL);
    lab.plane.tempo(usual -> usual.latency(CALL));

    var outcome = lab.provisioner().verify(Orders.FULL);

    assertThat(outcome.calls()).isEqualTo(new Outcome.Calls(3, 0));
    assertThat(outcome.elapsed()).isEqualTo(CALL.multipliedBy(2));
  }

  @Test
  void takeOneRoundWhereThereIsNoTable() {
    lab.plane.tempo(usual -> usual.latency(CALL));

    assertThat(lab.provisioner().plan(Orders.FULL).creates()).isTrue();
    assertThat(lab.dynamoDb.count()).isOne();
  }

  /** The look that the plan was made from is the look before the write. */
  @Test
  void areNotRepeatedBeforeATableIsCreated() {
    lab.plane.tempo(usual -> usual.creation(Duration.ofMillis(100)));

    var outcome = lab.provisioner().createMissing(Orders.BARE);

    assertThat(outcome.calls()).isEqualTo(new Outcome.Calls(2, 1));
  }

  @Test
  void areNotRepeatedBeforeATableIsChanged() {
    lab.standing(Orders.BARE);
    var provisioner = lab.provisioner();
    var plan = provisioner.plan(Orders.BARE.with(Streams.on()));

    provisioner.apply(plan);

    assertThat(lab.dynamoDb.requests().subList(1, 3))
        .hasExactlyElementsOfTypes(DescribeTableRequest.class, UpdateTableRequest.class);
  }
}
