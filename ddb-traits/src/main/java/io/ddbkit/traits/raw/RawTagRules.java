package io.ddbkit.traits.raw;

import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Settings;
import io.ddbkit.spec.trait.Violation;
import io.ddbkit.traits.TableTags;
import io.ddbkit.traits.internal.codec.Labels;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rules about tags. The spec has one tag of a key only, so that the trait's rules judge each tag
 * here, where it stands.
 */
final class RawTagRules {
  private static final Path TAGS = Path.of("Tags");
  private static final String OF_VALUES = "tags.value.";
  private static final Settings NOTHING_ELSE = Settings.builder().build();

  /** Stand for a part that is missing, and break no rule. */
  private static final String A_KEY = "key";

  private static final String A_VALUE = "";

  /** A tag and where it stands: by its key if no other has it, else by its number. */
  private record PlacedTag(RawTag tag, Path place) {

    Path key() {
      return place.component("Key");
    }

    Path value() {
      return place.component("Value");
    }
  }

  private final RawTable raw;
  private final RawRules rules;

  RawTagRules(RawTable raw, RawRules rules) {
    this.raw = raw;
    this.rules = rules;
  }

  void judge() {
    var keys = new HashSet<String>();
    for (var placed : placed()) {
      var tag = placed.tag();
      if (tag.key().isEmpty()) {
        rules.found("tags.key.length", placed.key(), RawNameRules.said(tag.key()));
      }
      if (tag.value().isEmpty()) {
        rules.found("tags.value.present", placed.value(), RawNameRules.said(tag.value()));
      }
      tag.key()
          .filter(key -> !keys.add(key))
          .ifPresent(key -> rules.found("tags.key.unique", placed.key(), key));
      violations(tag).forEach(violation -> found(violation, placed));
    }
  }

  private List<PlacedTag> placed() {
    var tags = raw.allTags();
    var labels = Labels.of(tags.stream().map(RawTag::key).toList());
    return IntStream.range(0, tags.size())
        .mapToObj(number -> new PlacedTag(tags.get(number), TAGS.entry(labels.get(number))))
        .toList();
  }

  private static Stream<Violation> violations(RawTag tag) {
    var one = Map.of(tag.key().orElse(A_KEY), tag.value().orElse(A_VALUE));
    return TableTags.TAGS.rules().stream().flatMap(rule -> rule.check(one, NOTHING_ELSE));
  }

  private void found(Violation violation, PlacedTag placed) {
    var place = violation.rule().startsWith(OF_VALUES) ? placed.value() : placed.key();
    rules.found(violation.rule(), place, violation.found());
  }

  /** Whether this finding about the spec is about a single tag, which was judged here. */
  static boolean replace(Finding ofSpec) {
    return ofSpec.rule().startsWith("tags.") && !ofSpec.rule().equals("tags.count");
  }
}
