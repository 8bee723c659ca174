package io.ddbkit.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.fixtures.Golden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same requests are put to the simulated engine, to its HTTP door and to DynamoDB Local. The
 * engine and its door never differ. Where DynamoDB Local differs, its answer stands on the page
 * with the reason why DynamoDB itself answers as the engine does: {@code [c]} captured from
 * DynamoDB by public suites and authors of emulators, {@code [d]} said by AWS on the page that is
 * named, {@code [r]} reported, and not confirmed.
 */
class ConformanceTest {
  private static final Pattern REASON =
      Pattern.compile("\\[[cr]\\] .+|\\[d\\] .*https://docs\\.aws\\.amazon\\.com/.+");

  /** What DynamoDB Local answers to these depends on the machine. */
  private static final String ON_NO_LOCAL = "index-under-way";

  private static Services services;

  @BeforeAll
  static void start() {
    services = new Services();
  }

  @AfterAll
  static void stop() {
    services.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create-table",
        "create-table-refused",
        "validation-order",
        "describe-and-list",
        "update-table",
        "update-table-refused",
        "one-concern",
        "indexes",
        "index-under-way",
        "delete-table",
        "tags",
        "time-to-live",
        "streams",
        "recovery",
        "resource-policy",
        "vector-indexes",
        "more-features"
      })
  void eachAnswersAsThePageSays(String name) {
    var file = name + ".txt";
    var page = Page.parse(text(file));
    var simulated = Run.of(page, Services::simulated);

    assertThat(Run.of(page, services::door)).as("the HTTP door").isEqualTo(simulated);
    var local = ON_NO_LOCAL.equals(name) ? simulated : Run.sideBySide(page, services::local);
    var report = Report.of(page, simulated, local);
    Golden.check(ConformanceTest.class, file, report);
    assertThat(report.lines().filter(line -> line.startsWith(Page.WHY)))
        .allMatch(line -> REASON.matcher(line.substring(Page.WHY.length())).matches());
  }

  static String text(String file) {
    try (var in = ConformanceTest.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A difference that nobody gave a reason for is told, and so is a reason without a difference.
   */
  @Test
  void aPageIsItsOwnReviewedList() {
    var page = Page.parse("## a case\nListTables {}\n  = 200\n  ~ 500\n  why [d] because\n");

    assertThat(Report.of(page, List.of("200"), List.of("500")))
        .isEqualTo("## a case\nListTables {}\n  = 200\n  ~ 500\n  why [d] because\n");
    assertThat(Report.of(page, List.of("200"), List.of("200")))
        .isEqualTo("## a case\nListTables {}\n  = 200\n");
    assertThat(Report.of(page, List.of("200"), List.of("400")))
        .isEqualTo("## a case\nListTables {}\n  = 200\n  ~ 400\n  why [d] because\n");
  }
}
