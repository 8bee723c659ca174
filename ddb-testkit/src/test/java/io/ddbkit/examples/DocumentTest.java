package io.ddbkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

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
    assertThat(findings.text()).contains("-> did you mean timeToLive?", "by responses.json");
  }
}
