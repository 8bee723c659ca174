package io.ddbkit.spec.internal.check;

import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Settings;
import io.ddbkit.spec.trait.Violation;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The rules that settings bring along, wherever a value of theirs is composed. */
final class SettingRules {
  private SettingRules() {}

  static Stream<Finding> ofWhatIsSaid(SpecRules rules) {
    var table = rules.composition().table();
    var ofTheTable = judged(table.settings(), table.settings(), path -> path, rules);
    var ofEntries =
        table.entries().entrySet().stream()
            .flatMap(
                entry ->
                    judged(
                        entry.getValue(),
                        besideShared(entry.getValue(), table.settings()),
                        path -> path.under(entry.getKey()),
                        rules));
    return Stream.concat(ofTheTable, ofEntries);
  }

  /** An entry's own settings, and those that it shares with the table. */
  private static Settings besideShared(Settings own, Settings table) {
    var shared =
        table.all().stream().filter(setting -> setting.scope() != Setting.Scope.REGION).toList();
    return own.beside(table, shared);
  }

  private static Stream<Finding> judged(
      Settings own, Settings all, UnaryOperator<Path> placed, SpecRules rules) {
    return own.all().stream()
        .flatMap(setting -> faults(setting, all))
        .map(fault -> rules.found(fault.rule(), placed.apply(fault.path()), fault.found()));
  }

  private static <T> Stream<Violation> faults(Setting<T> setting, Settings all) {
    return all.get(setting).stream()
        .flatMap(value -> setting.rules().stream().flatMap(rule -> rule.check(value, all)));
  }
}
