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
 * Checks a document, and what its traits include, against its limits. Inner traits are checked
 * first, so that each error is reported once, at its innermost path.
 */
final class PermissionCheck {
  private static final String USED = "document.limit.trait";

  private final DocumentPermissions limits;
  private final List<Excess> told = new ArrayList<>();

  private record Excess(Path path, String what) {}

  PermissionCheck(DocumentPermissions limits) {
    this.limits = limits;
  }

  /** Whether the document may use this trait; if not, an error is added. */
  boolean permits(String trait, DocumentPlace at) {
    if (!limits.permits(trait)) {
      tell(USED, trait, trait + "; " + limits.words(), at);
      return false;
    }
    return true;
  }

  /** A reason was given why a trait decides over others. */
  void override(DocumentPlace at) {
    if (limits.privileges().contains(Privilege.OVERRIDE)) {
      tell(Privilege.OVERRIDE.rule(), Privilege.OVERRIDE.rule(), "an override", at);
    }
  }

  /** What this trait brings along and does. */
  void judge(Trait trait, DocumentPlace at) {
    if (limits.equals(DocumentPermissions.NONE)) {
      return;
    }
    TraitsWithin.of(trait).stream()
        .map(inner -> inner.type().id())
        .distinct()
        .filter(id -> !limits.permits(id))
        .forEach(id -> tell(USED, id, id + ", included by " + trait + "; " + limits.words(), at));
    var said = Contributions.of(trait, Origin.of(trait.toString()));
    for (var privilege : limits.privileges()) {
      var settings =
          said.stream()
              .filter(privilege::isDoneBy)
              .map(each -> each.setting().id())
              .distinct()
              .collect(Collectors.joining(", "));
      if (!settings.isEmpty()) {
        tell(privilege.rule(), privilege.rule(), settings + ", by " + trait, at);
      }
    }
  }

  private void tell(String rule, String what, String said, DocumentPlace at) {
    if (told.stream().noneMatch(it -> it.what().equals(what) && it.path().within(at.path()))) {
      told.add(new Excess(at.path(), what));
      at.told(rule, said, List.of());
    }
  }
}
