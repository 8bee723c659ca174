package io.ddbkit.testkit.differential;

import io.ddbkit.traits.raw.RawTable;
import java.util.Optional;
import java.util.Set;

/**
 * One way of breaking one rule.
 *
 * @param rule the rule that it breaks
 * @param face how: too short, too long, missing
 * @param defect defects the defect, and no other, into a valid form
 * @param nearMiss the form just within the border
 * @param besides other rules that the same defect breaks in truth
 */
record Defect(String rule, String face, Change defect, Change nearMiss, Set<String> besides) {

  /** A change of a form; empty: it does not fit into this one. */
  @FunctionalInterface
  interface Change {
    Optional<RawTable> of(RawTable form);
  }

  /** The form as it is. */
  static final Change NONE = Optional::of;

  static Defect of(String rule, String face, Change defect, Change nearMiss) {
    return new Defect(rule, face, defect, nearMiss, Set.of());
  }

  /** The same, where the defect breaks another rule too. */
  Defect besides(String other) {
    return new Defect(rule, face, defect, nearMiss, Set.of(other));
  }

  /** Defect and near miss of one form; empty: it fits into none of many. */
  Optional<Pair> into(RawForms forms) {
    for (int tries = 0; tries < 500; tries++) {
      var form = forms.next();
      var broken = defect.of(form);
      var near = nearMiss.of(form);
      if (broken.isPresent() && near.isPresent()) {
        return Optional.of(new Pair(broken.get(), near.get()));
      }
    }
    return Optional.empty();
  }

  /**
   * Both sides of the border.
   *
   * @param broken just beyond it
   * @param near just within it
   */
  record Pair(RawTable broken, RawTable near) {}

  @Override
  public String toString() {
    return rule + " / " + face;
  }
}
