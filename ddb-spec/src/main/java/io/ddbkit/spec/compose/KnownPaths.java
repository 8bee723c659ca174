package io.ddbkit.spec.compose;

import io.ddbkit.spec.reflect.RecordType;
import io.ddbkit.spec.text.EditDistance;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Setting;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The paths that a table can have.
 *
 * @param spoken the settings of the contributions
 * @param known other settings that it can have
 */
record KnownPaths(List<Setting<?>> spoken, Supplier<List<Setting<?>>> known) {
  private static final int NAMED = 3;

  private Map<String, Setting<?>> settings() {
    var settings = new TreeMap<String, Setting<?>>();
    known.get().forEach(setting -> settings.put(setting.id(), setting));
    spoken.forEach(setting -> settings.put(setting.id(), setting));
    return settings;
  }

  /**
   * Refuses a place that no table can have.
   *
   * @throws IllegalArgumentException if there is no such place, naming the nearest ones
   */
  void require(Path place) {
    var steps = place.steps();
    if (steps.isEmpty()) {
      throw new IllegalArgumentException(
          "the path is empty; explain() without a path explains the whole table");
    }
    var settings = settings();
    var root = Optional.ofNullable(settings.get(steps.get(0).text()));
    if (root.isEmpty() || steps.get(0).key()) {
      throw none(place, 0, settings.keySet());
    }
    var forms = List.of(Form.of(root.get().type()));
    for (int i = 1; i < steps.size(); i++) {
      var below = below(forms, steps.get(i));
      if (below.isEmpty() && i == 2 && !steps.get(i).key()) {
        below = regional(settings, steps.get(i).text()); // an entry may have settings of its own
      }
      if (below.isEmpty()) {
        throw none(place, i, names(forms));
      }
      forms = below;
    }
  }

  private static List<Form> regional(Map<String, Setting<?>> settings, String id) {
    return Optional.<Setting<?>>ofNullable(settings.get(id))
        .filter(setting -> setting.scope() == Setting.Scope.REGION)
        .map(setting -> List.of(Form.of(setting.type())))
        .orElse(List.of());
  }

  private static List<Form> below(List<Form> forms, Path.Step step) {
    return forms.stream().flatMap(form -> below(form, step).stream()).toList();
  }

  private static List<Form> below(Form form, Path.Step step) {
    if (form instanceof Form.Maybe maybe) {
      return below(maybe.inner(), step);
    }
    if (form instanceof Form.Entries entries) {
      return step.key() ? List.of(entries.inner()) : List.of();
    }
    return components(form).stream()
        .filter(part -> !step.key() && part.name().equals(step.text()))
        .map(part -> Form.of(part.type()))
        .toList();
  }

  private static List<RecordType.Component> components(Form form) {
    if (form instanceof Form.Choice choice) {
      return choice.alternatives().values().stream()
          .flatMap(alternative -> components(alternative).stream())
          .toList();
    }
    return form instanceof Form.Components record ? record.type().components() : List.of();
  }

  /** The names that are possible below; for entries, which may have any name, {@code [..]}. */
  private static SortedSet<String> names(List<Form> forms) {
    var names = new TreeSet<String>();
    for (var form : forms) {
      var bare = form instanceof Form.Maybe maybe ? maybe.inner() : form;
      if (bare instanceof Form.Entries) {
        names.add("[..]");
      }
      components(bare).forEach(part -> names.add(part.name()));
    }
    return names;
  }

  private static IllegalArgumentException none(Path place, int at, Collection<String> known) {
    var above = place.prefix(at).toString();
    var wrong = place.steps().get(at).text();
    var nearest =
        known.stream()
            .sorted(Comparator.comparingInt(name -> EditDistance.between(wrong, name)))
            .limit(NAMED)
            .map(
                name -> above.isEmpty() || name.startsWith("[") ? above + name : above + "." + name)
            .collect(Collectors.joining(", "));
    return new IllegalArgumentException(
        "unknown path "
            + place
            + (nearest.isEmpty()
                ? ": there are no values below " + above
                : "; the nearest known: " + nearest));
  }
}
