package io.ddbkit.traits.internal.codec;

import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Origin;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitsWithin;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Holds what is read to its limits: what stands in the document, and what that brings along. What
 * lies within another is judged first, so that each excess is told once, at its innermost place.
 */
final class LimitCheck {
  private static final String USED = "document.limit.trait";

  private final Limits limits;
  private final List<Excess> told = new ArrayList<>();

  private record Excess(Path path, String what) {}

  LimitCheck(Limits limits) {
    this.limits = limits;
  }

  /** Whether the document may use this trait; it is told if it may not. */
  boolean permits(String trait, Place at) {
    if (!limits.permits(trait)) {
      tell(USED, trait, trait + "; " + limits.words(), at);
      return false;
    }
    return true;
  }

  /** A reason was given why a trait decides over others. */
  void override(Place at) {
    if (limits.deeds().contains(Deed.OVERRIDE)) {
      tell(Deed.OVERRIDE.rule(), Deed.OVERRIDE.rule(), "an override", at);
    }
  }

  /** What this trait brings along and does. */
  void judge(Trait trait, Place at) {
    if (limits.equals(Limits.NONE)) {
      return;
    }
    TraitsWithin.of(trait).stream()
        .map(inner -> inner.type().id())
        .distinct()
        .filter(id -> !limits.permits(id))
        .forEach(id -> tell(USED, id, id + ", included by " + trait + "; " + limits.words(), at));
    var said = Contributions.of(trait, Origin.of(trait.toString()));
    for (var deed : limits.deeds()) {
      var settings =
          said.stream()
              .filter(deed::isDoneBy)
              .map(each -> each.setting().id())
              .distinct()
              .collect(Collectors.joining(", "));
      if (!settings.isEmpty()) {
        tell(deed.rule(), deed.rule(), settings + ", by " + trait, at);
      }
    }
  }

  private void tell(String rule, String what, String said, Place at) {
    if (told.stream().noneMatch(it -> it.what().equals(what) && it.path().within(at.path()))) {
      told.add(new Excess(at.path(), what));
      at.told(rule, said, List.of());
    }
  }
}
