package io.ddbkit.traits.raw;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.traits.TableTags;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each tag is judged where it stands, however many have its key. */
class RawTagsTest {
  private static final RawForm TAGGED =
      RawForm.orders()
          .with("/Tags", "[{'Key': 'team', 'Value': 'shop'}, {'Key': 'stage', 'Value': ''}]");

  @Test
  void becomeTheTrait() {
    assertThat(RawJson.read(TAGGED.toString()).toSpec().traits())
        .extracting(applied -> (Object) applied.trait())
        .containsExactly(TableTags.of("stage", "").and("team", "shop"));
  }

  @Test
  void noneAreNoTrait() {
    var raw = RawJson.read(RawForm.orders().with("/Tags", "[]").toString());

    assertThat(raw.check()).isEqualTo(RawForm.orders().check());
    assertThat(raw.toSpec().traits()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'Value': 'x'} | tags.key.length at Tags[2].Key: nothing: a required member is missing",
        "{'Key': '', 'Value': 'x'} | tags.key.length at Tags[2].Key: 0 characters",
        "{'Key': 'a#b', 'Value': 'x'} | tags.key.characters at Tags[a#b].Key: \"a#b\"",
        "{'Key': 'aws:a', 'Value': 'x'} | tags.key.reserved at Tags[aws:a].Key: \"aws:a\"",
        "{'Key': '0', 'Value': '#'} | tags.value.characters at Tags[2].Value: \"#\"",
        "{'Key': 'a', 'Value': '#'} | tags.value.characters at Tags[a].Value: \"#\"",
        "{'Key': 'a'} | tags.value.present at Tags[a].Value: nothing: a required member is missing",
        "{'Key': 'team', 'Value': 'shop'} | tags.key.unique at Tags[2].Key: team",
        "{'Key': 'a', 'value': 'x'} | raw.member.known at Tags[a].value: value",
        "{'Key': 'a', 'Value': 'x', 'Propagate': true} | raw.member.known at Tags[a].Propagate:"
            + " Propagate, not one of: Key, Value"
      })
  void aFaultIsToldAtItsPart(String tag, String told) {
    assertThat(errors(TAGGED.with("/Tags/-", tag))).containsExactly(told);
  }

  @Test
  void ofOneKeyEachIsJudged() {
    var form =
        TAGGED
            .with("/Tags/-", "{'Key': 'team', 'Value': '#'}")
            .with("/Tags/-", "{'Key': 'team', 'Value': '%'}");

    assertThat(errors(form))
        .containsExactlyInAnyOrder(
            "tags.key.unique at Tags[2].Key: team",
            "tags.key.unique at Tags[3].Key: team",
            "tags.value.characters at Tags[2].Value: \"#\"",
            "tags.value.characters at Tags[3].Value: \"%\"");
  }

  @Test
  void keysOfOtherLettersAreOtherKeys() {
    assertThat(errors(TAGGED.with("/Tags/-", "{'Key': 'Team', 'Value': ''}"))).isEmpty();
  }

  @Test
  void lengthsAreToldOfWhatIsTooLong() {
    var tag = "{'Key': '%s', 'Value': '%s'}".formatted("k".repeat(129), "v".repeat(257));

    assertThat(errors(TAGGED.with("/Tags/-", tag)))
        .satisfiesExactlyInAnyOrder(
            key -> assertThat(key).startsWith("tags.key.length").endsWith(".Key: 129 characters"),
            value ->
                assertThat(value)
                    .startsWith("tags.value.length")
                    .endsWith(".Value: 257 characters"));
  }

  @Test
  void fiftyAreTheMost() {
    assertThat(errors(tags(50))).isEmpty();
    assertThat(errors(tags(51))).containsExactly("tags.count at Tags: 51 tags");
  }

  /** A key that is the number of another tag is no label: the spec has the tags that are meant. */
  @Test
  void keysThatAreNumbersAreKeysAllTheSame() {
    var raw =
        RawForm.orders().with("/Tags", "[{'Key': '1', 'Value': 'a'}, {'Key': '0', 'Value': 'b'}]");

    assertThat(RawJson.read(raw.toString()).toSpec().compose().get(TableTags.TAGS))
        .hasValueSatisfying(
            tags -> assertThat(tags).containsEntry("1", "a").containsEntry("0", "b"));
  }

  private static RawForm tags(int count) {
    var tags =
        IntStream.range(0, count)
            .mapToObj(n -> "{'Key': 'tag-%d', 'Value': ''}".formatted(n))
            .collect(Collectors.joining(", ", "[", "]"));
    return RawForm.orders().with("/Tags", tags);
  }

  private static List<String> errors(RawForm form) {
    return form.check().errors().stream()
        .map(f -> f.rule() + " at " + f.place() + ": " + f.statements().get(0).value())
        .toList();
  }
}
