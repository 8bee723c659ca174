package io.ddbkit.spec.trait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @Test
  void readsWhatItPrints() {
    for (var path : List.of("billing", "billing.indexes[by-mail].read", "replicas[a][b].tags[]")) {
      assertThat(Path.of(path)).hasToString(path);
    }
    for (var key : List.of("by-mail", "a.b", "a]b", "a[b]", "]", "a b", "\\", "")) {
      var path = INDEXES.entry(key).component("read");
      assertThat(Path.of(path.toString())).isEqualTo(path);
      assertThat(Path.of(path.prefix(3).toString())).isEqualTo(path.prefix(3));
    }
  }

  @Test
  void whatIsReadIsShownForNamesThatCannotBePrinted() {
    for (var key : List.of("\n\r\t", "\u202e", "x".repeat(300))) {
      var path = INDEXES.entry(key).component("read");

      assertThat(path.isShownAs(Path.of(path.toString()))).isTrue();
      assertThat(INDEXES.entry("y").component("read").isShownAs(Path.of(path.toString())))
          .isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "a.", ".a", "a..b", "[a]", "a[b", "a[", "a[b]c", "a[b]."})
  void refusesWhatIsNoPlace(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Path.of(text))
        .withMessageStartingWith("'" + text + "' is not a path: ")
        .withMessageEndingWith("; a path looks like billing.indexes[by-mail].read");
  }

  @Test
  void aNameByItselfMayHaveAnyCharacters() {
    assertThat(Path.root("a.b[c").steps()).containsExactly(new Path.Step("a.b[c", false));
  }

  /** Names that sort apart as text: a hyphen and a bracket stand around the dot. */
  private static Stream<Path> nastyNames() {
    var names = List.of("a", "a-b", "a.b", "a[b]", "A", "b", "");
    return names.stream()
        .flatMap(
            first ->
                Stream.concat(
                    Stream.of(Path.root(first)),
                    names.stream()
                        .flatMap(
                            name ->
                                Stream.of(
                                    Path.root(first).component(name),
                                    Path.root(first).entry(name),
                                    Path.root(first).entry(name).component("read")))));
  }
}
