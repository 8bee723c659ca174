package io.ddbkit.provisioner.governor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.provisioner.fake.VirtualScheduler;
import io.ddbkit.provisioner.governor.Ticket.End;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rule 31: all tables of a run share the rates of the account. */
class GovernorTest {
  private static final Api CREATE = new Api("dynamodb:CreateTable", Optional.of("us-east-1"));
  private static final Api READ = new Api("dynamodb:DescribeTable", Optional.of("us-east-1"));

  private final VirtualScheduler time = new VirtualScheduler();
  private final List<Duration> gone = new ArrayList<>();
  private final List<Ticket> under = new ArrayList<>();

  private Governor.Builder governor() {
    return Governor.builder().scheduler(time);
  }

  private void goes(Ticket ticket) {
    gone.add(time.passed());
    under.add(ticket);
  }

  private void goesAndEnds(Ticket ticket) {
    gone.add(time.passed());
    ticket.leave(End.ANSWERED);
  }

  @Test
  void aToldRateIsKept() {
    var governor = governor().rate("dynamodb:CreateTable", 10, 5).build();

    IntStream.range(0, 25).forEach(i -> governor.enter(CREATE, this::goesAndEnds));
    time.pass(Duration.ofSeconds(10));

    assertThat(gone).hasSize(25);
    assertThat(gone.stream().filter(Duration::isZero)).hasSizeBetween(4, 5);
    assertThat(gone.get(24)).isBetween(Duration.ofMillis(2000), Duration.ofMillis(2150));
  }

  @Test
  void apisThatShareARateShareIt() {
    var governor =
        governor().rate(Set.of("dynamodb:CreateTable", "dynamodb:DescribeTable"), 1, 1).build();

    governor.enter(CREATE, this::goesAndEnds);
    governor.enter(READ, this::goesAndEnds);

    assertThat(gone).hasSize(1);
    time.pass(Duration.ofSeconds(2));
    assertThat(gone).hasSize(2);
  }

  @Test
  void anotherRegionHasARateOfItsOwn() {
    var governor = governor().rate("dynamodb:CreateTable", 1, 1).build();

    governor.enter(CREATE, this::goesAndEnds);
    governor.enter(new Api(CREATE.action(), Optional.of("eu-west-1")), this::goesAndEnds);

    assertThat(gone).hasSize(2);
  }

  /** The first throttle tells where the rate is: from then on, calls go below it. */
  @Test
  void anUnknownRateIsLearned() {
    var governor = governor().build();
    var service = new int[] {20};
    var throttled = new int[1];
    for (int i = 0; i < 400; i++) {
      enter(governor, service, throttled);
    }
    for (int tick = 0; tick < 1200; tick++) {
      time.pass(Duration.ofMillis(100));
      service[0] = Math.min(20, service[0] + 2); // 20 a second
    }

    assertThat(gone).hasSize(400);
    assertThat(throttled[0]).isLessThan(40);
  }

  private void enter(Governor governor, int[] tokens, int[] throttled) {
    governor.enter(
        READ,
        ticket -> {
          if (tokens[0] > 0) {
            tokens[0]--;
            goesAndEnds(ticket);
          } else {
            throttled[0]++;
            ticket.leave(End.THROTTLED);
            enter(governor, tokens, throttled);
          }
        });
  }

  @Test
  void noMoreCallsAreInFlightThanAllowed() {
    var governor = governor().callsInFlight(2).build();

    IntStream.range(0, 3).forEach(i -> governor.enter(READ, this::goes));
    assertThat(under).hasSize(2);
    under.get(0).leave(End.ANSWERED);

    assertThat(under).hasSize(3);
  }

  @Test
  void noMoreTablesAreInTransitionThanAllowed() {
    var governor = governor().tablesInTransition(1).build();
    var first = governor.transit();
    var second = governor.transit();

    governor.enter(CREATE, first, this::goesAndEnds);
    governor.enter(CREATE, second, this::goesAndEnds);
    governor.enter(CREATE, first, this::goesAndEnds);
    assertThat(gone).as("two calls of the first table").hasSize(2);
    governor.enter(READ, this::goesAndEnds);
    assertThat(gone).as("reads wait for no table").hasSize(3);
    first.close();

    assertThat(gone).hasSize(4);
  }

  @Test
  void whoGivesUpLeavesItsPlaceToTheNext() {
    var governor = governor().callsInFlight(1).build();
    governor.enter(READ, this::goes);
    var second = governor.enter(READ, this::goes);
    governor.enter(READ, this::goes);

    second.leave(End.NOT_MADE);
    under.get(0).leave(End.ANSWERED);

    assertThat(under).hasSize(2).doesNotContain(second);
  }

  @Test
  void limitsThatAllowNothingAreRefused() {
    assertThatThrownBy(() -> governor().callsInFlight(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("callsInFlight must be at least 1, not 0");
    assertThatThrownBy(() -> governor().rate("dynamodb:CreateTable", 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("above 0 calls per second");
  }
}
