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
    var findings = RawJson.check(json); // every fault at once, at its place in the JSON
    var raw = RawJson.read(json); // throws them where it cannot be read
    var spec = raw.toSpec(); // throws them where it is no table
    var again = RawJson.write(RawTable.of(spec));
    // endregion

    assertThat(findings.errors()).isEmpty();
    assertThat(again).isEqualTo(json);
  }
}
