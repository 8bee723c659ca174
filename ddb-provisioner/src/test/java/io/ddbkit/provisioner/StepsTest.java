package io.ddbkit.provisioner;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.plan.Effect;
import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.provisioner.plan.Verb;
import io.ddbkit.spec.Billing;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.GlobalIndex;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.compose.Change;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.TimeToLive;
import io.ddbkit.traits.TimeToLive.Expiry;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a plan holds can be asked of its steps, whichever they are. */
class StepsTest {
  private static final TableSpec INDEXED =
      Orders.BARE.globalIndex("by-mail", i -> i.partitionKey("mail", STRING));

  private final ProvisionerFixture lab = new ProvisionerFixture();

  @Test
  void ofAnIndexThatIsAdded() {
    lab.standing(Orders.BARE);

    var step = only(INDEXED);

    assertThat(step.verb()).isEqualTo(Verb.ADD);
    assertThat(step.effect()).isEqualTo(Effect.IN_PLACE);
    assertThat(step.setting()).contains((Setting<?>) CoreSettings.GLOBAL_INDEXES);
    assertThat(step.entry()).contains("by-mail");
    assertThat(step.from()).isEmpty();
    assertThat(step.to()).get().isInstanceOf(GlobalIndex.class);
    assertThat(step.losses()).isEmpty();
  }

  @Test
  void ofAnIndexThatIsRemoved() {
    lab.standing(INDEXED);

    var step = only(Orders.BARE.withoutGlobalIndex("by-mail"));

    assertThat(step.verb()).isEqualTo(Verb.REMOVE);
    assertThat(step.effect()).isEqualTo(Effect.DESTRUCTIVE);
    assertThat(step.entry()).contains("by-mail");
    assertThat(step.from()).get().isInstanceOf(GlobalIndex.class);
    assertThat(step.to()).isEmpty();
    assertThat(step.losses())
        .singleElement()
        .satisfies(loss -> assertThat(loss).startsWith("index by-mail"));
  }

  @Test
  void ofASettingWithoutEntries() {
    lab.standing(Orders.BARE.with(TimeToLive.on("a")));

    var step = only(Orders.BARE.with(TimeToLive.off()));

    assertThat(step.verb()).isEqualTo(Verb.REMOVE);
    assertThat(step.setting()).contains((Setting<?>) TimeToLive.TIME_TO_LIVE);
    assertThat(step.entry()).isEmpty();
    assertThat(step.from()).contains(new Expiry.On(Optional.of("a")));
    assertThat(step.to()).contains(new Expiry.Off());
    assertThat(step.changes())
        .extracting(Change::toString)
        .containsExactly("~ timeToLive: on -> off", "- timeToLive.attribute: a");
  }

  @Test
  void ofASwitchOfBilling() {
    lab.standing(Orders.BARE.provisioned(5, 7));

    var step = only(Orders.BARE.onDemand());

    assertThat(step.verb()).isEqualTo(Verb.CHANGE);
    assertThat(step.effect()).isEqualTo(Effect.TIMED);
    assertThat(step.from()).get().isInstanceOf(Billing.Provisioned.class);
    assertThat(step.to()).get().isInstanceOf(Billing.OnDemand.class);
    assertThat(step.changes())
        .extracting(Change::toString)
        .containsExactly(
            "~ billing: provisioned -> on-demand", "- billing.read: 5", "- billing.write: 7");
  }

  @Test
  void ofATableThatIsMade() {
    var step = lab.provisioner().plan(INDEXED.with(Streams.on())).steps().get(0);

    assertThat(step.verb()).isEqualTo(Verb.ADD);
    assertThat(step.effect()).isEqualTo(Effect.IN_PLACE);
    assertThat(step.setting()).isEmpty();
    assertThat(step.entry()).isEmpty();
    assertThat(step.from()).isEmpty();
    assertThat(step.to()).isEmpty();
    assertThat(step.settings()).contains(CoreSettings.PRIMARY_KEY, Streams.STREAM);
  }

  @Test
  void ofATableThatIsReplaced() {
    lab.standing(Orders.BARE);

    var step = lab.provisioner().plan(Orders.BARE.sortKey("placedAt", NUMBER)).steps().get(0);

    assertThat(step.verb()).isEqualTo(Verb.REMOVE);
    assertThat(step.effect()).isEqualTo(Effect.DESTRUCTIVE);
    assertThat(step.losses()).containsExactly("the table and its items");
    assertThat(step.setting()).contains((Setting<?>) CoreSettings.PRIMARY_KEY);
  }

  @Test
  void standInTheOrderInWhichTheyAreDone() {
    lab.standing(Orders.BARE.with(Streams.of(Streams.View.KEYS_ONLY)));

    var steps =
        lab.provisioner()
            .plan(INDEXED.with(Streams.on(), Protection.deletionProtectionAndRecovery()))
            .steps();

    assertThat(steps).extracting(Step::number).isSorted();
    assertThat(steps)
        .allSatisfy(step -> assertThat(step.after()).allMatch(before -> before < step.number()));
  }

  private Step only(TableSpec spec) {
    List<Step> steps = lab.provisioner().plan(spec).steps();
    assertThat(steps).hasSize(1);
    return steps.get(0);
  }
}
