package io.ddbkit.provisioner.internal.dynamodb;

import static java.util.Objects.requireNonNull;

import io.ddbkit.provisioner.plan.Effect;
import io.ddbkit.provisioner.plan.ExclusiveGroup;
import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.provisioner.plan.Transition;
import io.ddbkit.provisioner.plan.Verb;
import io.ddbkit.spec.compose.Shape;
import io.ddbkit.spec.trait.Setting;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The transitions of indexes that are built and removed online, and never change: another one of a
 * name is the removal of the old one, and then a new one.
 *
 * @param setting the indexes, by name
 * @param kind what such an index is called
 * @param uses those that fail without it
 * @param build how long one is built as a rule
 */
record IndexTransitions<I>(
    Setting<Map<String, I>> setting, String kind, String uses, Duration build) {
  private static final Duration DROP = Duration.ofSeconds(5);

  /** Whether an index has to be built: there is none of this name, or another one. */
  boolean differs(String name, I desired, Map<String, I> existing) {
    var have = Optional.ofNullable(existing.get(name)).map(index -> Map.of(name, index));
    return !Shape.diff(setting, have, Map.of(name, desired)).isEmpty();
  }

  /** A new index. What nobody speaks of stays as it is, also in one that is built anew. */
  Transition<Map<String, I>> addition(String name, I desired, Map<String, I> existing) {
    var whole =
        Optional.ofNullable(existing.get(name))
            .map(have -> Shape.overlay(setting, Map.of(name, have), Map.of(name, desired)))
            .orElseGet(() -> Map.of(name, desired));
    return Transition.of(
            setting, Verb.ADD, Optional.empty(), whole, build, ExclusiveGroup.UPDATE_TABLE)
        .titled("add " + kind + " " + name);
  }

  /** The first half of another index under the same name. */
  Transition<Map<String, I>> replacement(String name, Map<String, I> existing) {
    return removal(Verb.CHANGE, name, existing)
        .titled("remove " + kind + " " + name + ", to build it anew")
        .permittedBy(Permit.Kind.REPLACE_INDEX, name, Effect.DESTRUCTIVE)
        .losing("index " + name + ": " + uses + " fail until the new one is built")
        .remark(
            "DynamoDB cannot change an index. To keep "
                + uses
                + " working, add the new one under another name, and remove this one when nothing"
                + " uses it any more");
  }

  List<Transition<Map<String, I>>> removals(Map<String, I> existing, Set<String> names) {
    return names.stream()
        .map(
            name ->
                removal(Verb.REMOVE, name, existing)
                    .titled("remove " + kind + " " + name)
                    .permittedBy(Permit.Kind.DROP_INDEX, name, Effect.DESTRUCTIVE)
                    .losing("index " + name + ": " + uses + " fail from then on"))
        .toList();
  }

  private Transition<Map<String, I>> removal(Verb verb, String name, Map<String, I> existing) {
    var index = requireNonNull(existing.get(name));
    return Transition.of(
        setting,
        verb,
        Optional.of(Map.of(name, index)),
        Map.<String, I>of(),
        DROP,
        ExclusiveGroup.UPDATE_TABLE);
  }
}
