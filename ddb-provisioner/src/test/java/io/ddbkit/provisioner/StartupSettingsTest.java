package io.ddbkit.provisioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.provisioner.startup.FailurePolicy;
import io.ddbkit.provisioner.startup.InvalidSettingsException;
import io.ddbkit.provisioner.startup.Trouble;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a service that starts reads from its configuration. */
class StartupSettingsTest {

  @Test
  void validateWhereNothingIsConfigured() {
    assertThat(settings(Map.of())).isEqualTo(StartupSettings.DEFAULTS);
    assertThat(settings(Map.of("ddbkit.mode", " ", "ddbkit.permits", "")))
        .isEqualTo(StartupSettings.DEFAULTS);
    assertThat(StartupSettings.DEFAULTS.mode()).isEqualTo(Mode.VALIDATE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CREATE_MISSING", "create-missing", " create_missing "})
  void readsModesAsPeopleWriteThem(String mode) {
    assertThat(settings(Map.of("ddbkit.mode", mode)).mode()).isEqualTo(Mode.CREATE_MISSING);
  }

  static Stream<Permit> permits() {
    return Stream.concat(
        Arrays.stream(Permit.class.getMethods())
            .filter(method -> Modifier.isStatic(method.getModifiers()))
            .filter(method -> !method.getName().equals("of"))
            .map(StartupSettingsTest::permit),
        Stream.of(
            Permit.of("orders", Permit.Kind.of("renameOwner")),
            Permit.of("orders", Permit.Kind.of("renameOwner"), "a \"(b)\", c\\d")));
  }

  private static Permit permit(Method factory) {
    var names = Stream.of("orders-1.a_b", "by-mail").limit(factory.getParameterCount()).toArray();
    try {
      return (Permit) factory.invoke(null, names);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("permits")
  void readsEveryPermitAsPlansPrintIt(Permit permit) {
    assertThat(settings(Map.of("ddbkit.permits", permit.toString())).permits())
        .containsExactly(permit);
  }

  @Test
  void readsPermitsThatAreWrittenShort() {
    var text = "dropIndex(orders, by-mail), deleteTable(old);\n of(a,renameOwner,\"b c\")";

    assertThat(settings(Map.of("ddbkit.permits", text)).permits())
        .isEqualTo(
            Set.of(
                Permit.dropIndex("orders", "by-mail"),
                Permit.deleteTable("old"),
                Permit.of("a", Permit.Kind.of("renameOwner"), "b c")));
  }

  @Test
  void tellsAllFaultsAtOnce() {
    var values =
        Map.of(
            "ddbkit.mode", "UPDTE",
            "ddbkit.permits",
                "dropIndx(orders), deleteTable(a, b), dropIndex(orders), yes, deleteTable(, x)"
                    + " disableStream(good) deleteTable(\"open",
            "ddbkit.warn-on", "unanswered, all");

    var e = catchThrowableOfType(InvalidSettingsException.class, () -> settings(values));

    assertThat(e)
        .hasMessage(
            """
            the settings of ddbkit cannot be used
              ddbkit.mode: there is no "UPDTE"; there are VALIDATE, CREATE_MISSING, UPDATE
              ddbkit.permits: there is no permit "dropIndx"; there are deleteExpiredItems, deleteTable, disableDeletionProtection, disableRecovery, disableStream, disconnectKinesis, dropIndex, raiseWarmThroughput, replaceIndex, replaceTable, shortenRecovery, widenPolicy
              ddbkit.permits: "deleteTable(a, b)" takes a table: deleteTable(orders)
              ddbkit.permits: "dropIndex(orders)" takes a table and an index: dropIndex(orders, by-mail)
              ddbkit.permits: "yes" is no permit; write dropIndex(orders, by-mail), and commas between several
              ddbkit.permits: "deleteTable(" is no permit; write dropIndex(orders, by-mail), and commas between several
              ddbkit.permits: "x)" is no permit; write dropIndex(orders, by-mail), and commas between several
              ddbkit.permits: "deleteTable("open" is no permit; write dropIndex(orders, by-mail), and commas between several
              ddbkit.warn-on: there is no "all"; there are missing, different, unanswered, denied""");
    assertThat(e.faults()).hasSize(9);
  }

  @Test
  void addsToWhatIsConfigured() {
    var settings =
        settings(Map.of("ddbkit.permits", "deleteTable(old)", "ddbkit.warn-on", "denied"))
            .mode(Mode.UPDATE)
            .permitting(Permit.disableStream("orders"))
            .warningOn(Trouble.UNANSWERED);

    assertThat(settings)
        .isEqualTo(
            new StartupSettings(
                Mode.UPDATE,
                Set.of(Permit.deleteTable("old"), Permit.disableStream("orders")),
                new FailurePolicy(Set.of(Trouble.DENIED, Trouble.UNANSWERED))));
  }

  @Test
  void isWhatTheJvmWasGiven() {
    assertThat(StartupSettings.fromEnvironment()).isEqualTo(StartupSettings.DEFAULTS);
    assertThat(Mode.fromEnvironment()).isEqualTo(Mode.VALIDATE);
  }

  @Test
  void refusesNull() {
    assertThatThrownBy(() -> StartupSettings.from(null)).hasMessage("source");
    assertThatThrownBy(() -> StartupSettings.DEFAULTS.ensure(null, List.of())).hasMessage("tables");
  }

  private static StartupSettings settings(Map<String, String> values) {
    return StartupSettings.from(key -> Optional.ofNullable(new HashMap<>(values).get(key)));
  }
}
