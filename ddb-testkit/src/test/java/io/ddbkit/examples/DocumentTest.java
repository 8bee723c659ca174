package io.ddbkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.traits.Streams;
import io.ddbkit.traits.TablePattern;
import io.ddbkit.traits.document.DocumentLimits;
import io.ddbkit.traits.document.SpecJson;
import org.junit.jupiter.api.Test;

/** A spec as a document. */
class DocumentTest {

  @Test
  void isWrittenReadAndWrittenAgain() {
    // region document
    var json = SpecJson.write(CacheTable.RESPONSES);
    var spec = SpecJson.read(json, "responses.json"); // equal to what was written
    var findings = SpecJson.check(json.replace("timeToLive", "timeToLife"), "responses.json");
    // endregion

    assertThat(spec).isEqualTo(CacheTable.RESPONSES);
    assertThat(findings.text()).contains("-> did you mean timeToLive?", "by responses.json:");
  }

  @Test
  void isReadWithLimits() {
    var json = SpecJson.write(CacheTable.RESPONSES);

    // region limits
    var limits =
        DocumentLimits.none().onlyTraits(Streams.TYPE, TablePattern.TYPE).withoutOverrides();
    var exceeding = SpecJson.check(json, limits, "responses.json"); // read(..) throws them
    // endregion

    assertThat(exceeding.text())
        .contains("[document.limit.trait]", "timeToLive; allowed traits: pattern, streams");
  }
}
