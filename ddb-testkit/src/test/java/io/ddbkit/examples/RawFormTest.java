package io.ddbkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.traits.raw.RawJson;
import io.ddbkit.traits.raw.RawTable;
import org.junit.jupiter.api.Test;

/** A definition in AWS's own terms. */
class RawFormTest {

  @Test
  void isJudgedBecomesASpecAndIsWrittenAgain() {
    var json = RawJson.write(RawTable.of(CacheTable.RESPONSES));
    // region raw
    var raw = RawJson.read(json);
    var findings = raw.check(); // every fault at once, at its place in the JSON
    var spec = raw.toSpec(); // throws them
    var again = RawJson.write(RawTable.of(spec));
    // endregion

    assertThat(findings.errors()).isEmpty();
    assertThat(again).isEqualTo(json);
  }
}
