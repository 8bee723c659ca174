package io.ddbkit.testkit.faulted;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.provisioner.report.ControlPlaneException;
import io.ddbkit.provisioner.report.ProvisioningEvent;
import io.ddbkit.provisioner.report.ProvisioningEvent.Done;
import io.ddbkit.provisioner.report.ProvisioningEvent.Started;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a run that lacks a permission tells.
 *
 * @param operation the operation that is denied
 * @param ended the end of the run
 */
record Told(String operation, Bench.Ended ended) {

  /** Nothing is half said: the action and the table, what was done, and what is left. */
  void isWhole() {
    assertThat(ended.failure()).get().isInstanceOf(ControlPlaneException.class);
    var denied = (ControlPlaneException) ended.failure().orElseThrow();
    assertThat(denied.kind()).isEqualTo(ControlPlaneException.Kind.DENIED);
    assertThat(denied.action()).isEqualTo("dynamodb:" + operation);
    assertThat(denied).hasMessageStartingWith("orders: ").hasMessageContaining(denied.action());
    if (events(ProvisioningEvent.Sent.class).findAny().isPresent()) {
      assertThat(denied).hasMessageNotContaining("Nothing was changed");
    } else {
      assertThat(denied).hasMessageContaining("Nothing was changed");
    }
    if (steps().size() > 1) {
      assertThat(denied.getMessage()).describedAs("names each step").contains(steps());
    }
  }

  /** The steps that were done, and those that are left. */
  private List<String> steps() {
    return Stream.concat(
            events(Done.class).map(Done::step),
            events(Started.class).flatMap(started -> started.plan().steps().stream()))
        .map(Step::title)
        .distinct()
        .toList();
  }

  private <E extends ProvisioningEvent> Stream<E> events(Class<E> kind) {
    return ended.events().stream().filter(kind::isInstance).map(kind::cast);
  }
}
