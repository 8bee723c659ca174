package io.ddbkit.provisioner.plan;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.compose.Change;
import io.ddbkit.spec.compose.Shape;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Settings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a call sets of other settings than that of its transition, such as the capacity of an index
 * that it makes.
 *
 * @param place where it sets something; what the values have elsewhere only leads there
 * @param values the other settings, each as far as it is set
 */
public record Along(Path place, Settings values) {
  public Along {
    requireNonNull(place, "place");
    requireNonNull(values, "values");
  }

  /** Leaf by leaf, what it sets. */
  public List<Change> changes() {
    return values.all().stream()
        .flatMap(this::changes)
        .filter(change -> change.path().within(place))
        .toList();
  }

  private <T> Stream<Change> changes(Setting<T> setting) {
    return values.get(setting).stream()
        .flatMap(value -> Shape.diff(setting, Optional.empty(), value).stream());
  }
}
