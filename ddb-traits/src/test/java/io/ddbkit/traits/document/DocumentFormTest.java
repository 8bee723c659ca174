package io.ddbkit.traits.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.InvalidTableException;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Settings;
import io.ddbkit.spec.tree.Tree;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.Streams.ChangeStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents of a record of somebody's own. */
class DocumentFormTest {
  private static final DocumentForm<Review> FORM = DocumentForm.of(Review.class, "review", 2);

  private record Review(
      String by, Optional<Instant> at, List<Path> places, Settings settings, Tree.Node more) {}

  private static final Review REVIEW =
      new Review(
          "ann",
          Optional.of(Instant.parse("2026-11-29T16:00:00Z")),
          List.of(Path.of("globalIndexes[by-mail]"), Path.root("tags").entry("a].b[c")),
          Settings.builder().put(Streams.STREAM, new ChangeStream.Off()).build(),
          Tree.Node.empty().with("any", new Tree.Array(List.of(new Tree.Whole(1)))));

  @Test
  void readsWhatItWrote() {
    var json = FORM.write(REVIEW);

    assertThat(json)
        .isEqualTo(
            """
            {
              "format" : "review",
              "version" : 2,
              "by" : "ann",
              "at" : "2026-11-29T16:00:00Z",
              "places" : [ "globalIndexes[by-mail]", [ "tags", "[a].b[c]" ] ],
              "settings" : {
                "stream" : "off"
              },
              "more" : {
                "any" : [ 1 ]
              }
            }
            """);
    assertThat(FORM.read(json, "review.json")).isEqualTo(REVIEW);
  }

  @Test
  void readsAnOlderVersion() {
    var older = FORM.write(REVIEW).replace("\"version\" : 2", "\"version\" : 1");

    assertThat(FORM.read(older, "review.json")).isEqualTo(REVIEW);
  }

  @Test
  void refusesANewerVersionByNameWhateverElseIsWrong() {
    var newer = FORM.write(REVIEW).replace("\"version\" : 2", "\"version\" : 3, \"x\" : null");

    assertThatThrownBy(() -> FORM.read(newer, "review.json"))
        .isInstanceOf(InvalidTableException.class)
        .hasMessageContaining("review.json")
        .hasMessageContaining("the document was written by a newer version of ddbkit")
        .hasMessageContaining("version 3 of review; versions up to 2 can be read");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"format\" : \"spec\"", "\"format\" : 1", "\"format\" : null", "\"x\" : 1"})
  void refusesAnotherFormatAlone(String format) {
    var other = FORM.write(REVIEW).replace("\"format\" : \"review\"", format);

    assertThat(findings(other)).extracting(Finding::place).containsExactly("format");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"version\" : 0", "\"version\" : \"2\"", "\"version\" : null", "\"x\" : 1"})
  void refusesAVersionThatIsNone(String version) {
    var other = FORM.write(REVIEW).replace("\"version\" : 2", version);

    assertThat(findings(other)).extracting(Finding::place).containsExactly("version");
  }

  @Test
  void refusesWhatIsNoObject() {
    assertThat(findings("[]")).extracting(Finding::rule).containsExactly("document.value");
    assertThat(findings("[")).extracting(Finding::rule).containsExactly("document.json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"2026-11-29T16:00:00Z\" | \"today\" | document.value | at",
        "\"2026-11-29T16:00:00Z\" | 1 | document.value | at",
        "\"globalIndexes[by-mail]\" | \"a[\" | document.value | places[0]",
        "\"globalIndexes[by-mail]\" | [] | document.value | places[0]",
        "\"globalIndexes[by-mail]\" | [1] | document.value | places[0]",
        "\"stream\" | \"steam\" | document.member.known | settings.steam",
        "\"off\" | \"of\" | document.choice | settings.stream",
        "[ 1 ] | [1, null] | document.json | more.any[1]",
        "\"more\" | \"more\" : 1, \"x\" | document.value | more",
      })
  void tellsWhatIsWrongAtItsPlace(String part, String instead, String rule, String place) {
    var json = FORM.write(REVIEW).replace(part, instead);

    assertThat(findings(json)).extracting(Finding::rule, Finding::place).contains(at(rule, place));
  }

  private static Tuple at(String rule, String place) {
    return tuple(rule, place);
  }

  private static List<Finding> findings(String json) {
    return assertThatThrownBy(() -> FORM.read(json, "review.json"))
        .asInstanceOf(type(InvalidTableException.class))
        .actual()
        .findings()
        .all();
  }
}
