package io.ddbkit.traits.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.InvalidTableException;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.tree.Tree;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.json.TreeJson;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Types that settings and traits may have, and that few of ours have. */
class CodecTest {
  private record Scalars(double share, Optional<Double> target, Duration period, int days) {}

  private record Holders(
      List<Trait> traits,
      Optional<Trait> one,
      Map<String, List<Trait>> byName,
      SortedMap<String, ? extends Shade> shades,
      Set<Integer> numbers,
      SortedSet<String> names,
      Collection<Shade> all,
      Optional<List<String>> maybe) {}

  private sealed interface Shade {
    record Plain() implements Shade {}

    sealed interface Mixed extends Shade {
      record TwoTone(String one, String other) implements Mixed {}
    }
  }

  private record Speed(Optional<Limit> limit) {}

  private sealed interface Limit {
    record AtMost(long units) implements Limit {}

    record None() implements Limit {}
  }

  private record Odd(int number) {
    Odd {
      if (number % 2 == 0) {
        throw new IllegalArgumentException(number + " is even");
      }
    }
  }

  private record Nested(Optional<Nested> inner) {}

  private record Empty(Optional<String> text, List<String> texts) {
    static final Empty UNSAID = new Empty(Optional.empty(), List.of());
  }

  private record OfEmpty(Empty empty, Map<String, Empty> byName, Optional<Empty> maybe) {}

  private sealed interface Kinded {
    @SuppressWarnings("UnusedNestedClass") // an alternative, found by reflection
    record One(String kind) implements Kinded {}
  }

  private record Function(UnaryOperator<String> function) {}

  private record ByNumber(Map<Integer, String> byNumber) {}

  @Test
  void numbersAndDurations() {
    var value = new Scalars(0.8, Optional.of(70.0), Duration.ofMinutes(5), -1);

    assertReadAgain(value, "{'share': 0.8, 'target': 70.0, 'period': 'PT5M', 'days': -1}");
    assertThat(read(Scalars.class, "{'share': 1, 'target': 70, 'period': 'PT300S', 'days': -1}"))
        .isEqualTo(new Scalars(1, Optional.of(70.0), Duration.ofMinutes(5), -1));
  }

  @Test
  void whatIsNoNumberAndNoDuration() {
    assertThat(faults(Scalars.class, "{'share': 'x', 'period': '5 minutes', 'days': 2147483648}"))
        .extracting(Finding::rule, Finding::place, finding -> finding.statements().get(0).value())
        .containsExactly(
            tuple(
                "document.value",
                "days",
                "expected a whole number from -2147483648 to 2147483647, found 2147483648"),
            tuple(
                "document.value",
                "period",
                "expected a duration such as \"PT5M\", found \"5 minutes\""),
            tuple("document.value", "share", "expected a number, found \"x\""));
  }

  @Test
  void aChoiceOfWhichOnlyANumberSpeaksIsThatNumber() {
    assertReadAgain(new Speed(Optional.of(new Limit.AtMost(120))), "{'limit': 120}");
    assertReadAgain(new Speed(Optional.of(new Limit.None())), "{'limit': 'none'}");
    assertThat(read(Speed.class, "{'limit': {'kind': 'at-most', 'units': 5}}"))
        .isEqualTo(new Speed(Optional.of(new Limit.AtMost(5))));
  }

  @Test
  void whatIsNoSuchNumberIsToldWhatWouldBeOne() {
    assertThat(faults(Speed.class, "{'limit': 1.5}"))
        .extracting(Finding::place, finding -> finding.statements().get(0).value())
        .containsExactly(tuple("limit", "expected a whole number, or none, found 1.5"));
    assertThat(faults(Speed.class, "{'limit': 'fast'}"))
        .extracting(Finding::place, finding -> finding.statements().get(0).value())
        .containsExactly(tuple("limit", "fast, not one of: none"));
  }

  @Test
  void traitsInsideTraitsAndEveryKindOfCollection() {
    var value =
        new Holders(
            List.of(Streams.off(), Protection.onForNewTable()),
            Optional.of(Streams.on()),
            Map.of("eu-west-1", List.of(Protection.off())),
            new TreeMap<>(Map.of("a", new Shade.Plain(), "b", new Shade.Mixed.TwoTone("x", "y"))),
            Set.of(2, 1),
            new TreeSet<>(Set.of("b", "a")),
            List.of(new Shade.Plain()),
            Optional.of(List.of()));

    assertReadAgain(
        value,
        """
        {
          'traits': [{'streams': {'change': 'off'}}, {'protection': {}}],
          'one': {'streams': {'change': 'on'}},
          'byName': {'eu-west-1': [{'protection': {'deletionProtection': false, 'recovery': 'off'}}]},
          'shades': {'a': 'plain', 'b': {'kind': 'two-tone', 'one': 'x', 'other': 'y'}},
          'numbers': [1, 2],
          'names': ['a', 'b'],
          'all': ['plain'],
          'maybe': []
        }
        """);
  }

  @Test
  void emptyCollectionsAreLeftOut() {
    var empty =
        new Holders(
            List.of(),
            Optional.empty(),
            Map.of(),
            new TreeMap<>(),
            Set.of(),
            new TreeSet<>(),
            List.of(),
            Optional.empty());

    assertReadAgain(empty, "{}");
  }

  @Test
  void aTraitInsideATraitHasNoOverride() {
    assertThat(faults(Holders.class, "{'one': {'streams': {'change': 'on'}, 'override': 'why'}}"))
        .extracting(Finding::rule, Finding::place)
        .containsExactly(tuple("document.trait.known", "one.override"));
  }

  @Test
  void aRecordThatRefusesAValueIsAFindingToo() {
    assertReadAgain(new Odd(1), "{'number': 1}");
    assertThat(faults(Odd.class, "{'number': 2}"))
        .extracting(Finding::rule, finding -> finding.statements().get(0).value())
        .containsExactly(tuple("document.value", "not allowed: 2 is even"));
  }

  @Test
  void aRecordMayHoldItsOwnKind() {
    assertReadAgain(new Nested(Optional.of(new Nested(Optional.empty()))), "{'inner': {}}");
  }

  @Test
  void aRecordThatSaysNothingIsLeftOutUnlessItIsNamed() {
    assertReadAgain(new OfEmpty(Empty.UNSAID, Map.of(), Optional.empty()), "{}");
    assertReadAgain(
        new OfEmpty(Empty.UNSAID, Map.of("a", Empty.UNSAID), Optional.of(Empty.UNSAID)),
        "{'byName': {'a': {}}, 'maybe': {}}");
  }

  @Test
  void whatNoDocumentCanHoldIsRefusedByItsType() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Codec.of(Function.class).write(new Function(text -> text)))
        .withMessageContaining("UnaryOperator");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Codec.of(ByNumber.class).write(new ByNumber(Map.of())))
        .withMessageContaining("java.util.Map of [class java.lang.Integer");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Codec.of(Kinded.class))
        .withMessageContaining("component kind");
  }

  private static void assertReadAgain(Record value, String json) {
    var tree = Codec.of(value.getClass()).write(value);

    assertThat(tree).isEqualTo(tree(json));
    assertThat(read(value.getClass(), json)).isEqualTo(value);
  }

  private static Object read(Class<?> type, String json) {
    var faults = new DocumentErrors("the test");
    var value = Codec.of(type).read(tree(json), faults.root());
    faults.throwIfAny("none");
    return value.orElseThrow();
  }

  private static List<Finding> faults(Class<?> type, String json) {
    try {
      throw new AssertionError("read " + read(type, json));
    } catch (InvalidTableException e) {
      return e.findings().errors();
    }
  }

  private static Tree tree(String json) {
    return TreeJson.read(json.replace('\'', '"'));
  }
}
