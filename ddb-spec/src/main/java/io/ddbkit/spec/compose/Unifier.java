package io.ddbkit.spec.compose;

import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.trait.Contribution;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Setting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Unifies the partial values of one setting, leaf by leaf: equal ones agree, the strongest is used,
 * and different ones of equal strength conflict.
 */
final class Unifier<T> {
  private final Setting<T> setting;
  private final Claims<T> gathered;
  private final Disputes disputes;
  private final boolean managed;
  private final SortedMap<Path, Object> leaves = new TreeMap<>();
  private final SortedMap<Path, Resolution> resolutions = new TreeMap<>();
  private final List<Finding> findings = new ArrayList<>();

  Unifier(Setting<T> setting, Collection<Contribution<T>> contributions) {
    this.setting = setting;
    this.gathered = new Claims<>(setting, contributions);
    this.disputes = new Disputes(gathered.leaves());
    gathered.dismissals().ifPresent(resolution -> record(setting.path(), resolution));
    gathered.tombstones().forEach(this::bury);
    if (!gathered.noOthers().isEmpty()) {
      decide(setting.path(), gathered.noOthers());
    }
    gathered.leaves().forEach(this::settle); // a parent first, so that choices are made first
    this.managed = gathered.speaks();
  }

  private void bury(Path entry, List<Claim> existence) {
    var decision = decide(entry, existence);
    if (decision.winner().value() == Mark.ABSENT) {
      gathered.bury(entry);
    } else if (decision.resolution(existence).losers().isEmpty()) {
      resolutions.remove(entry); // its leaves tell that it is there
    }
  }

  private void settle(Path path, List<Claims.Said> all) {
    var chosen = chosenKindsAbove(path);
    var claims = new ArrayList<Claim>(all.size());
    for (var each : all) {
      if (each.breath().entrySet().containsAll(chosen.entrySet())) {
        claims.add(each.claim());
      }
    }
    if (!claims.isEmpty()) {
      leaves.put(path, decide(path, claims).winner().value());
    }
  }

  private Decision decide(Path path, List<Claim> claims) {
    var decision = Decision.between(claims);
    if (!decision.rivals().isEmpty()) {
      findings.add(disputes.conflict(path, decision));
    }
    record(path, decision.resolution(claims));
    return decision;
  }

  private void record(Path path, Resolution resolution) {
    var whole = resolutions.get(path);
    resolutions.put(path, whole == null ? resolution : resolution.after(whole));
    Notes.of(path, resolution).ifPresent(findings::add);
  }

  /** Leaves of alternatives that are not chosen are dropped. */
  private Map<Path, Object> chosenKindsAbove(Path path) {
    var chosen = new HashMap<Path, Object>();
    for (int length = 1; length < path.steps().size(); length++) {
      var above = path.prefix(length);
      if (leaves.get(above) instanceof Alternative kind) {
        chosen.put(above, kind);
      }
    }
    return chosen;
  }

  /**
   * The setting's value; in a conflict, that of one rival, independently of their order. Empty: no
   * contribution is used.
   */
  Optional<T> value() {
    return managed ? Optional.of(Shape.build(setting, leaves)) : Optional.empty();
  }

  SortedMap<Path, Resolution> resolutions() {
    return resolutions;
  }

  List<Finding> findings() {
    return findings;
  }
}
