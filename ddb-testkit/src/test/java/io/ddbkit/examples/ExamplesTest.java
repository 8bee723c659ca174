package io.ddbkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.TableSpec;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The example programs: each explains its table, plans it and makes it. */
class ExamplesTest {

  static Stream<Arguments> examples() {
    return Stream.of(
        Arguments.of(
            BasicTable.USERS, "stream.view +NEW_AND_OLD_IMAGES +default by Streams.on\\(\\)"),
        Arguments.of(
            ProductionTable.TRANSACTIONS,
            "billing +provisioned +explicit by .+\\n( .+\\n)*"
                + "billing.read +100 +explicit by .+\\nbilling.write +50 +explicit by .+\\n"),
        Arguments.of(
            CacheTable.RESPONSES,
            "timeToLive +on +explicit by .+\ntimeToLive.attribute +ttl +explicit by .+\n"),
        Arguments.of(StagingTable.USERS, "billing +on-demand +explicit by onDemand\\(\\)"));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void explainsPlansAndMakesItsTable(TableSpec spec, String explained) {
    var printed = new ByteArrayOutputStream();
    new Example(spec).run(new PrintStream(printed, true, StandardCharsets.UTF_8));

    assertThat(printed.toString(StandardCharsets.UTF_8))
        .containsPattern(explained)
        .contains("1 create the table")
        .contains(spec.name() + ": created in");
  }
}
