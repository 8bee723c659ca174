package io.ddbkit.provisioner.contract;

import static io.ddbkit.spec.trait.Setting.Scope.IDENTITY;

import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Origin;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.TraitType;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which traits this version makes.
 *
 * @param handled the settings that have a handler
 */
record Made(Set<Setting<?>> handled) {

  /** {@code yes}, {@code not yet}, or which settings of those that its samples speak of are not. */
  String text(TraitType<?> type) {
    var spoken = spoken(type);
    var own = type.settings().isEmpty() ? spoken : type.settings();
    var left = new TreeSet<String>();
    spoken.stream().filter(setting -> !isMade(setting)).forEach(each -> left.add(each.id()));
    if (left.isEmpty()) {
      return "yes";
    }
    return own.stream().filter(s -> s.scope() != IDENTITY).noneMatch(this::isMade)
        ? "not yet"
        : left.stream().map(id -> "`" + id + "`").collect(Collectors.joining(", ", "all but ", ""));
  }

  /** What a table is called is no handler's business: every call says it. */
  private boolean isMade(Setting<?> setting) {
    return setting.scope() == IDENTITY || handled.contains(setting);
  }

  private static Set<Setting<?>> spoken(TraitType<?> type) {
    var settings =
        type.samples().stream()
            .flatMap(sample -> Contributions.of(sample, Origin.of("a sample")).stream())
            .filter(contribution -> contribution.at().isEmpty())
            .<Setting<?>>map(contribution -> contribution.setting())
            .collect(Collectors.toSet());
    settings.addAll(type.settings());
    return Collections.unmodifiableSet(settings);
  }
}
