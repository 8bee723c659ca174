package io.ddbkit.provisioner.handler;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.provisioner.handler.Activity.Busy;
import io.ddbkit.provisioner.handler.Activity.Failed;
import io.ddbkit.provisioner.handler.Activity.Idle;
import io.ddbkit.provisioner.handler.Activity.InParts;
import io.ddbkit.provisioner.handler.Activity.Stuck;
import io.ddbkit.spec.trait.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is going on with a setting whose parts are changed by calls of their own. */
class ActivityTest {
  private static final Path LAMPS = Path.root("lamps");
  private static final Path HALL = LAMPS.entry("hall");
  private static final Path BATH = LAMPS.entry("bath");
  private static final Activity BUSY = new Busy("the hall is CHANGING");
  private static final Activity STUCK = new Stuck("the bath is FAILED");

  private static Activity parts(Map<Path, Activity> parts) {
    return new InParts(new TreeMap<>(parts));
  }

  @Test
  void ofAPartIsThatOfThePart() {
    var activity = parts(Map.of(HALL, BUSY, BATH, STUCK));

    assertThat(activity.at(Set.of(HALL, HALL.component("watts")))).isEqualTo(BUSY);
    assertThat(activity.at(Set.of(BATH.component("watts")))).isEqualTo(STUCK);
    assertThat(activity.at(Set.of(LAMPS.entry("attic")))).isEqualTo(new Idle());
    assertThat(activity.at(List.of(BATH, HALL))).isEqualTo(BUSY);
  }

  @Test
  void ofAllIsTheOneThatARunHasToHeedFirst() {
    assertThat(parts(Map.of()).whole()).isEqualTo(new Idle());
    assertThat(parts(Map.of(HALL, new Idle(), BATH, STUCK)).whole()).isEqualTo(STUCK);
    assertThat(parts(Map.of(HALL, BUSY, BATH, STUCK)).whole()).isEqualTo(BUSY);
    assertThat(parts(Map.of(HALL, BUSY, BATH, new Failed("gone"))).whole())
        .isEqualTo(new Failed("gone"));
    assertThat(parts(Map.of(HALL, parts(Map.of(HALL, BUSY)))).whole()).isEqualTo(BUSY);
  }

  @Test
  void ofASettingWithoutPartsIsTheSameEverywhere() {
    assertThat(BUSY.whole()).isEqualTo(BUSY);
    assertThat(STUCK.at(Set.of(HALL))).isEqualTo(STUCK);
  }
}
