package io.ddbkit.testkit.junit;

import io.ddbkit.provisioner.handler.Call;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.provisioner.report.ControlPlaneException;
import io.ddbkit.provisioner.report.ControlPlaneException.Kind;
import io.ddbkit.provisioner.report.IncompleteException;
import io.ddbkit.provisioner.report.SeveralTablesException;
import io.ddbkit.provisioner.report.TableDiffersException;
import io.ddbkit.provisioner.report.UnhandledSettingException;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.compose.ComposedTable;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.testkit.internal.KnownSettings;
import io.ddbkit.testkit.internal.Provisioned;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The settings that a failure to create tables is about, as far as it shows them. */
final class FailingSettings {
  private final List<TableSpec> specs;

  FailingSettings(List<TableSpec> specs) {
    this.specs = List.copyOf(specs);
  }

  /** Those that a table can be without; none: it is not about settings. */
  Set<Setting<?>> of(RuntimeException failure) {
    return settings(failure)
        .filter(setting -> !KnownSettings.OF_EVERY_TABLE.contains(setting))
        .collect(Collectors.toSet());
  }

  private Stream<Setting<?>> settings(RuntimeException failure) {
    if (failure instanceof SeveralTablesException several) {
      return several.failures().stream().flatMap(this::settings);
    } else if (failure instanceof UnhandledSettingException) {
      return composed().flatMap(FailingSettings::unhandled);
    } else if (failure instanceof ControlPlaneException refusal) {
      return isAboutTheCall(refusal)
          ? composed().flatMap(table -> calling(refusal.action(), table))
          : Stream.of();
    } else if (failure instanceof IncompleteException incomplete) {
      return incomplete.kind() == IncompleteException.Kind.INTERRUPTED
          ? Stream.of()
          : incomplete.left().stream().flatMap(FailingSettings::reached);
    } else if (failure instanceof TableDiffersException differing) {
      return differing.plan().steps().stream().flatMap(FailingSettings::reached);
    }
    return Stream.of();
  }

  private Stream<ComposedTable> composed() {
    return specs.stream().map(TableSpec::compose);
  }

  private static Stream<Setting<?>> unhandled(ComposedTable table) {
    var handled = Provisioned.settings();
    return table.settings().all().stream()
        .filter(setting -> setting.scope() != Setting.Scope.IDENTITY)
        .filter(setting -> !handled.contains(setting));
  }

  /** Those of the table's settings for which this is called, and for no other. */
  private static Stream<Setting<?>> calling(String action, ComposedTable table) {
    return Provisioned.handlers().stream()
        .filter(handler -> table.get(handler.setting()).isPresent())
        .filter(handler -> calls(handler, table).anyMatch(action::equals))
        .map(SettingHandler::setting);
  }

  /** Where the endpoint cannot be reached, or knows the caller not, any call would have failed. */
  private static boolean isAboutTheCall(ControlPlaneException failure) {
    return failure.kind() == Kind.NOT_OFFERED || failure.kind() == Kind.REFUSED;
  }

  private static Stream<String> calls(SettingHandler<?> handler, ComposedTable table) {
    return Stream.concat(
        Provisioned.sources(handler, table).stream().map(Source::action),
        Provisioned.afterCreation(handler, table).stream().map(Call::action));
  }

  private static Stream<Setting<?>> reached(Step step) {
    return step instanceof Step.Apply reach ? Stream.of(reach.transition().setting()) : Stream.of();
  }
}
