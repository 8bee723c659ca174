package io.ddbkit.spec.trait;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PathTest {
  private static final Path INDEXES = Path.of("billing").component("indexes");

  @Test
  void printsComponentsWithDotsAndKeysInBrackets() {
    assertThat(INDEXES.entry("by-mail").component("read"))
        .hasToString("billing.indexes[by-mail].read");
    assertThat(Path.of("globalIndexes").entry("a.b")).hasToString("globalIndexes[a.b]");
    assertThat(Path.of("billing")).hasToString("billing");
  }

  @Test
  void liesWithinItselfAndWithinAllAboveIt() {
    var read = INDEXES.entry("by-mail").component("read");

    assertThat(read.within(read)).isTrue();
    assertThat(read.within(INDEXES)).isTrue();
    assertThat(INDEXES.within(read)).isFalse();
  }

  @Test
  void doesNotLieWithinANamesakeOfAnotherKind() {
    assertThat(INDEXES.entry("read").within(INDEXES.component("read"))).isFalse();
    assertThat(Path.of("billings").within(Path.of("billing"))).isFalse();
    assertThat(INDEXES.entry("by-mail-and-name").within(INDEXES.entry("by-mail"))).isFalse();
  }

  @Test
  void aPrefixIsAPlaceAboveIt() {
    assertThat(INDEXES.entry("by-mail").prefix(2)).isEqualTo(INDEXES);
    assertThat(INDEXES.prefix(1)).isEqualTo(Path.of("billing"));
  }

  @Test
  void goingDownLeavesTheReceiverAsItWas() {
    var place = Path.of("billing");

    assertThat(place.component("read")).isNotEqualTo(place);
    assertThat(place).isEqualTo(Path.of("billing"));
  }

  @Test
  void sortsAParentRightBeforeAllThatLiesBelowIt() {
    var sorted = nastyNames().sorted().toList();

    for (int i = 0; i < sorted.size(); i++) {
      var parent = sorted.get(i);
      long below = sorted.stream().filter(path -> path.within(parent)).count();
      assertThat(sorted.subList(i, i + (int) below))
          .as("%s and what lies below it", parent)
          .allMatch(path -> path.within(parent));
    }
  }

  @Test
  void ordersAsItEquals() {
    var paths = nastyNames().toList();

    for (var one : paths) {
      for (var other : paths) {
        assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
        assertThat(Integer.signum(one.compareTo(other)))
            .isEqualTo(-Integer.signum(other.compareTo(one)));
      }
    }
  }

  /** Names that sort apart as text: a hyphen and a bracket stand around the dot. */
  private static Stream<Path> nastyNames() {
    var names = List.of("a", "a-b", "a.b", "a[b]", "A", "b", "");
    return names.stream()
        .flatMap(
            first ->
                Stream.concat(
                    Stream.of(Path.of(first)),
                    names.stream()
                        .flatMap(
                            name ->
                                Stream.of(
                                    Path.of(first).component(name),
                                    Path.of(first).entry(name),
                                    Path.of(first).entry(name).component("read")))));
  }
}
