package io.ddbkit.testkit.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ddbkit.provisioner.report.ControlPlaneException;
import io.ddbkit.provisioner.report.ControlPlaneException.Kind;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.testkit.internal.Provisioned;
import io.ddbkit.testkit.permission.Scene.DeniedScene;
import io.ddbkit.testkit.simulated.SimulatedEngine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every call that any handler makes is allowed by the policy that is made for the run, and nothing
 * is allowed that no call needs. Without an action, what needs it fails, and the action is named.
 */
class EveryPermissionTest {
  private static final List<Scene> SCENES =
      List.of(
          Scene.verifying(Tables.FULL),
          Scene.creating(Tables.FULL),
          Scene.changing("change", Tables.FULL, Tables.CHANGED),
          Scene.changing("connect", Tables.FULL, Tables.CONNECTED),
          Scene.changing("switch off", Tables.FULL, Tables.OFF),
          Scene.changing("switch on", Tables.OFF, Tables.CHANGED),
          Scene.deleting(Tables.FULL));

  private static final Map<Scene, Guard> PLAYED = new LinkedHashMap<>();

  @AutoClose private final SimulatedEngine engine = SimulatedEngine.start();

  static List<Scene> scenes() {
    return SCENES;
  }

  /** A scene under all of its policy, played once. */
  private static synchronized Guard played(Scene scene) {
    if (!PLAYED.containsKey(scene)) {
      try (var engine = SimulatedEngine.start()) {
        PLAYED.put(scene, scene.play(engine, Set.of()));
      }
    }
    return PLAYED.get(scene);
  }

  /** Local indexes and keys are made with the table, and no call changes them. */
  @Test
  void everySettingIsThere() {
    var spoken = Tables.FULL.compose().settings().all();

    assertThat(spoken).containsAll(Provisioned.settings());
    assertThat(spoken).contains(CoreSettings.LOCAL_INDEXES);
  }

  @ParameterizedTest
  @MethodSource("scenes")
  void thePolicyAllowsEveryCall(Scene scene) {
    assertThat(played(scene).deniedOperations()).isEmpty();
    assertThat(played(scene).used()).isNotEmpty();
  }

  /** What reads, creates and deletes is known before; what has to be changed is not. */
  @Test
  void thePolicyAllowsNoMore() {
    assertThat(played(SCENES.get(0)).unused()).isEmpty();
    assertThat(played(SCENES.get(1)).unused()).isEmpty();
    assertThat(played(SCENES.get(6)).unused()).isEmpty();
    var unused = new TreeSet<String>();
    var used = new TreeSet<String>();
    for (var scene : SCENES) {
      var guard = played(scene);
      unused.addAll(guard.unused());
      used.addAll(guard.used());
    }
    unused.removeAll(used);
    assertThat(unused).isEmpty();
  }

  /** Each action once, in the first scene that needs it. */
  static Stream<Arguments> actions() {
    var scenes = new TreeMap<String, Scene>();
    SCENES.forEach(
        scene -> played(scene).used().forEach(action -> scenes.putIfAbsent(action, scene)));
    return scenes.entrySet().stream().map(each -> Arguments.of(each.getKey(), each.getValue()));
  }

  @ParameterizedTest
  @MethodSource("actions")
  void withoutAnActionExactlyItsCallFailsAndNamesIt(String action, Scene scene) {
    var denied = catchThrowableOfType(DeniedScene.class, () -> scene.play(engine, Set.of(action)));

    assertThat(denied).as("it went on without %s", action).isNotNull();
    assertThat(denied.guard.deniedOperations()).containsExactly(operation(action));
    assertThat(denied.getCause()).isInstanceOf(ControlPlaneException.class);
    var failure = (ControlPlaneException) denied.getCause();
    assertThat(failure.kind()).isEqualTo(Kind.DENIED);
    assertThat(failure.missing()).isNotEmpty();
    assertThat(failure.missing())
        .allSatisfy(
            missing -> {
              assertThat(missing.action()).startsWith(action.replace("*", ""));
              assertThat(failure).hasMessageContaining("missing " + missing);
            });
  }

  /** The operation that asks for an action first. */
  private static String operation(String action) {
    return switch (action) {
      case "dynamodb:TagResource", "dynamodb:PutResourcePolicy" -> "CreateTable";
      case "iam:CreateServiceLinkedRole" -> "UpdateContributorInsights";
      default ->
          action.startsWith("kms:")
              ? "CreateTable"
              : action.startsWith("kinesis:")
                  ? "EnableKinesisStreamingDestination"
                  : action.substring(action.indexOf(':') + 1);
    };
  }
}
