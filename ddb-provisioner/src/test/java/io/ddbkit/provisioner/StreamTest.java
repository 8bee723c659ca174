package io.ddbkit.provisioner;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.plan.Effect;
import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.provisioner.plan.Transition;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.Streams.View;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** The stream of a table that stands. */
class StreamTest {
  private final ProvisionerFixture lab = new ProvisionerFixture();

  @Test
  void ofAViewThatIsLeftOutIsSwitchedOnWithBothImages() {
    lab.standing(Orders.BARE).apply(Orders.BARE.with(Streams.on()));

    assertThat(lab.updates())
        .containsExactly(stream(on -> on.streamEnabled(true).streamViewType("NEW_AND_OLD_IMAGES")));
  }

  @Test
  void keepsTheViewItHasWhereNoneIsSaid() {
    lab.standing(Orders.BARE.with(Streams.of(View.KEYS_ONLY)));

    var outcome = lab.provisioner().verify(Orders.BARE.with(Streams.on()));

    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.UNCHANGED);
    assertThat(lab.plane.table("orders").now().streamSpecification().streamViewType())
        .isEqualTo(StreamViewType.KEYS_ONLY);
  }

  @Test
  void isSwitchedOffAndOnForAnotherView() {
    lab.standing(Orders.BARE.with(Streams.of(View.KEYS_ONLY)))
        .apply(Orders.BARE.with(Streams.of(View.NEW_IMAGE)));

    assertThat(lab.updates())
        .containsExactly(
            stream(off -> off.streamEnabled(false)),
            stream(on -> on.streamEnabled(true).streamViewType("NEW_IMAGE")));
  }

  @Test
  void isPlannedForAnotherViewInTwoHopsWithTheReason() {
    lab.standing(Orders.BARE.with(Streams.of(View.KEYS_ONLY)));

    var steps = lab.provisioner().plan(Orders.BARE.with(Streams.of(View.NEW_IMAGE))).steps();

    assertThat(steps)
        .extracting(Step::title)
        .containsExactly("switch off the stream", "switch on the stream");
    assertThat(((Step.Apply) steps.get(0)).transition().effect()).isEqualTo(Effect.DISRUPTIVE);
    assertThat(steps.get(1).after()).containsExactly(1);
    assertThat(((Step.Apply) steps.get(1)).because())
        .singleElement()
        .asString()
        .startsWith(
            "after 1 (switch off the stream) because the view of a stream cannot be changed while"
                + " it is on (https://docs.aws.amazon.com/");
  }

  /** Whoever reads the stream has to start anew with its new ARN. */
  @Test
  void disturbsItsReadersWhereItGetsAnotherView() {
    lab.standing(Orders.BARE.with(Streams.of(View.KEYS_ONLY)));

    var plan = lab.provisioner().plan(Orders.BARE.with(Streams.of(View.NEW_IMAGE)));

    assertThat(plan.steps())
        .flatExtracting(Step::transitions)
        .extracting(Transition::effect)
        .containsExactly(Effect.DISRUPTIVE, Effect.DISRUPTIVE);
    assertThat(plan.text()).contains("the stream gets a new ARN");
  }

  @Test
  void disturbsNobodyWhereThereWasNone() {
    lab.standing(Orders.BARE);

    assertThat(lab.provisioner().plan(Orders.BARE.with(Streams.on())).steps())
        .flatExtracting(Step::transitions)
        .extracting(Transition::effect)
        .containsExactly(Effect.IN_PLACE);
  }

  @Test
  void isSwitchedOffWhereThatIsSaid() {
    lab.standing(Orders.BARE.with(Streams.on()));

    var outcome = lab.apply(Orders.BARE.with(Streams.off()));

    assertThat(lab.updates()).containsExactly(stream(off -> off.streamEnabled(false)));
    assertThat(outcome.outputs().streamArn()).isEmpty();
  }

  @Test
  void isLeftAloneWhereNobodySpeaksOfIt() {
    lab.standing(Orders.BARE.with(Streams.on()));

    assertThat(lab.provisioner().plan(Orders.BARE).isEmpty()).isTrue();
  }

  private static UpdateTableRequest stream(Consumer<StreamSpecification.Builder> change) {
    return UpdateTableRequest.builder().tableName("orders").streamSpecification(change).build();
  }
}
