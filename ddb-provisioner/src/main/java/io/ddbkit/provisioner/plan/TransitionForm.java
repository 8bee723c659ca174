package io.ddbkit.provisioner.plan;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Settings;
import java.util.List;
import java.util.Optional;

/**
 * A transition as a document has it: the components are the members of its object.
 *
 * @param from the live value by the id of its setting; none: there is none
 * @param to the value after it, likewise
 */
record TransitionForm(
    Verb verb,
    Settings from,
    Settings to,
    Consequence consequence,
    Transition.Span span,
    String group,
    Earliest earliest,
    List<Along> along,
    TransitionText telling) {

  TransitionForm {
    requireNonNull(from, "from");
    requireNonNull(to, "to");
    if (to.all().size() != 1 || !to.all().containsAll(from.all())) {
      throw new IllegalArgumentException("from and to must be of one setting, the same");
    }
  }

  static <T> TransitionForm of(Transition<T> transition) {
    var setting = transition.setting();
    var from = Settings.builder();
    transition.from().ifPresent(value -> from.put(setting, value));
    return new TransitionForm(
        transition.verb(),
        from.build(),
        Settings.builder().put(setting, transition.to()).build(),
        transition.consequence(),
        transition.span(),
        transition.group().name(),
        transition.earliest(),
        transition.along(),
        transition.telling());
  }

  Transition<?> transition() {
    return transition(to.all().iterator().next());
  }

  private <T> Transition<T> transition(Setting<T> setting) {
    Optional<T> live = from.get(setting);
    return new Transition<>(
        setting,
        verb,
        live,
        to.get(setting).orElseThrow(),
        consequence,
        span,
        ExclusiveGroup.of(group),
        earliest,
        along,
        telling);
  }
}
