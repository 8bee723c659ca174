package io.ddbkit.traits;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Trait;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The later override wins, whether it brings an entry, takes one away, or dismisses. */
class LaterOverrideTest {
  private static final TableSpec USERS = TableSpec.named("users").partitionKey("id", STRING);

  static Stream<Arguments> entries() {
    return Stream.of(
        Arguments.of(TableTags.TAGS, TableTags.of("x", "2"), TableTags.of().without("x"), "x"),
        Arguments.of(
            CoreSettings.GLOBAL_INDEXES,
            GlobalIndexes.of("by-mail", index -> index.partitionKey("mail", STRING)),
            GlobalIndexes.of().without("by-mail"),
            "by-mail"),
        Arguments.of(
            GlobalReplicas.REPLICAS,
            GlobalReplicas.in("eu-west-1"),
            GlobalReplicas.in().without("eu-west-1"),
            "eu-west-1"),
        Arguments.of(
            Alarms.ALARMS,
            Alarms.of().readThrottles(),
            Alarms.of().without("readThrottledRequests"),
            "readThrottledRequests"));
  }

  @ParameterizedTest
  @MethodSource("entries")
  <V> void theLaterOverrideWins(
      Setting<Map<String, V>> setting, Trait present, Trait absent, String name) {
    var back = USERS.override(absent, "1").override(present, "2").compose();
    var gone = USERS.override(present, "1").override(absent, "2").compose();

    assertThat(back.get(setting).orElseThrow()).containsKey(name);
    assertThat(back.without(setting)).doesNotContain(name);
    assertThat(gone.get(setting).orElseThrow()).doesNotContainKey(name);
    assertThat(gone.without(setting)).contains(name);
  }

  @ParameterizedTest
  @MethodSource("entries")
  <V> void aLaterDismissalWinsToo(
      Setting<Map<String, V>> setting, Trait present, Trait absent, String name) {
    var dismissing = Environment.named("x").dismissing(setting, "y");

    assertThat(USERS.override(present, "1").override(dismissing, "2").compose().get(setting))
        .isEmpty();
    assertThat(USERS.override(absent, "1").override(dismissing, "2").compose().without(setting))
        .isEmpty();
    assertThat(USERS.override(dismissing, "1").override(present, "2").compose().get(setting))
        .hasValueSatisfying(entries -> assertThat(entries).containsKey(name));
  }
}
