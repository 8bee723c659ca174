package io.ddbkit.testkit.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.fixtures.Golden;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

/** The runner of cases: which there are, what passes, and how those that fail are told. */
class PlanCasesTest {
  private static final String KEY =
      "\"primaryKey\": {\"kind\": \"simple\", \"partition\": {\"name\": \"id\", \"type\":"
          + " \"STRING\"}}";
  private static final String BARE = "{\"name\": \"orders\", " + KEY + "}";
  private static final String STREAMING =
      "{\"name\": \"orders\", " + KEY + ", \"traits\": [{\"streams\": {\"change\": \"on\"}}]}";
  private static final String PLAN =
      """
      orders: 1 step (1 to add, 0 to change, 0 to remove; about 5 s)
        1 switch on the stream   [in place, about 5 s]
            ~ stream: off -> on
            + stream.view: NEW_AND_OLD_IMAGES
      """;

  @TempDir private Path folder;

  private void file(String path, String text) throws IOException {
    var file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void streamOn(String name) throws IOException {
    file(name + "/live.json", BARE);
    file(name + "/spec.json", STREAMING);
  }

  private PlanCases cases() {
    return PlanCases.in(folder);
  }

  private static List<Throwable> failures(PlanCases cases, boolean writes) {
    var failures = new ArrayList<Throwable>();
    cases.tests(writes).forEach(test -> run(test, failures));
    return failures;
  }

  private static void run(DynamicTest test, List<Throwable> failures) {
    try {
      test.getExecutable().execute();
    } catch (Throwable e) {
      failures.add(e);
    }
  }

  @Test
  void aPlanThatIsAsInItsFilePasses() throws IOException {
    streamOn("on");
    file("on/plan.txt", PLAN);

    assertThat(failures(cases(), false)).isEmpty();
    assertThat(failures(cases().applied(), false)).isEmpty();
  }

  @Test
  void howLinesEndDoesNotCount() throws IOException {
    streamOn("on");
    file("on/plan.txt", PLAN.replace("\n", "\r\n"));

    assertThat(failures(cases(), false)).isEmpty();
  }

  @Test
  void aTableThatIsNotThereIsPlanned() throws IOException {
    file("new/spec.json", BARE);

    assertThat(failures(cases(), true)).isEmpty();
    assertThat(folder.resolve("new/plan.txt")).content().contains("1 create the table");
  }

  @Test
  void plansAreWrittenAndNotCompared() throws IOException {
    streamOn("on");
    streamOn("again");
    file("on/plan.txt", "another\n");

    assertThat(failures(cases(), true)).isEmpty();
    assertThat(folder.resolve("on/plan.txt")).hasContent(PLAN);
    assertThat(folder.resolve("again/plan.txt")).hasContent(PLAN);
    assertThat(failures(cases(), false)).isEmpty();
  }

  @Test
  void foldersOfFoldersAreGroups() throws IOException {
    streamOn("stream/on");
    streamOn("stream/views/default");
    streamOn("index");
    file("index/why.txt", "An index, and why.\n");
    file("index/.DS_Store", "");

    assertThat(cases().tests(false))
        .extracting(DynamicTest::getDisplayName)
        .containsExactly("index: An index, and why.", "stream/on", "stream/views/default");
  }

  @Test
  void aFolderWithFilesAloneIsACase() throws IOException {
    streamOn("stream/on");
    file("stream/on/plan.txt", PLAN);
    var one = PlanCases.in(folder.resolve("stream/on"));

    assertThat(one.tests(false)).extracting(DynamicTest::getDisplayName).containsExactly("on");
    assertThat(failures(one, false)).isEmpty();
  }

  @Test
  void aTestLeadsToItsPlan() throws IOException {
    streamOn("on");

    URI plan = folder.resolve("on/plan.txt").toUri();
    assertThat(cases().tests(false))
        .first()
        .matches(test -> plan.equals(test.getTestSourceUri().get()));
  }

  @Test
  void aDifferenceHasBothTexts() throws IOException {
    streamOn("on");
    file("on/plan.txt", "another\n");

    assertThat(failures(cases(), false))
        .first()
        .isInstanceOfSatisfying(
            AssertionFailedError.class,
            e -> {
              assertThat(e.getExpected().getStringRepresentation()).isEqualTo("another\n");
              assertThat(e.getActual().getStringRepresentation()).isEqualTo(PLAN);
            });
  }

  @Test
  void thePropertyHasOneValue() {
    assertThat(PlanCases.writes("")).isFalse();
    assertThat(PlanCases.writes("write")).isTrue();
    assertThatThrownBy(() -> PlanCases.writes("wirte"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "System property ddbkit.golden is 'wirte'. Allowed: write, to write the files of plans"
                + " instead of comparing them.");
  }

  @Test
  void aFolderWithoutCasesIsRefused() {
    assertThatThrownBy(() -> PlanCases.in(folder.resolve("plans")).tests(false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "There is no folder " + folder.resolve("plans") + ". Make a folder");
    assertThatThrownBy(() -> cases().tests(false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("There is nothing in " + folder + ". Make a folder");
    assertThatThrownBy(() -> PlanCases.in("no-plans").tests(false))
        .hasMessageContaining(Path.of("src", "test", "resources", "no-plans").toString());
  }

  /** Each failure as it is told, in a golden file. */
  @Test
  void whatFailsSaysHowToGoOn() throws IOException {
    streamOn("another plan");
    file("another plan/plan.txt", PLAN.replace("NEW_AND_OLD_IMAGES", "NEW_IMAGE") + "gone\n");
    streamOn("no plan");
    Files.createDirectories(folder.resolve("nothing in it"));
    file("no spec/live.json", BARE);
    streamOn("unknown file");
    file("unknown file/specs.json", BARE);
    streamOn("with a folder/case");
    file("with a folder/case/plan.txt", PLAN);
    file("with a folder/notes.md", "");
    file("unreadable/spec.json", BARE.replace("primaryKey", "primaryKeys"));
    streamOn("two tables");
    file("two tables/live.json", BARE.replace("orders", "users"));

    var told = new StringBuilder();
    failures(cases(), false).forEach(failure -> told.append(told(failure)));
    Golden.check(PlanCasesTest.class, "plan-cases.txt", told.toString());
  }

  @Test
  void aTableThatCannotBeMadeIsTold() throws IOException {
    streamOn("on");
    var denied =
        cases()
            .provisioner(
                space -> {
                  space.deny("CreateTable");
                  return space.provisioner();
                });

    assertThat(failures(denied, false))
        .hasSize(1)
        .first()
        .asString()
        .contains(
            "plan case on",
            "expected the table of live.json, but it cannot be made",
            "dynamodb:CreateTable");
  }

  @Test
  void aPlanThatCannotBeAppliedIsTold() throws IOException {
    streamOn("on");
    file("on/plan.txt", PLAN);
    var denied =
        cases()
            .provisioner(
                space -> {
                  space.deny("UpdateTable");
                  return space.provisioner();
                });

    assertThat(failures(denied, false)).isEmpty();
    assertThat(failures(denied.applied(), false))
        .hasSize(1)
        .first()
        .asString()
        .contains(
            "plan case on",
            "expected a plan that can be applied, but it fails",
            "dynamodb:UpdateTable");
  }

  private String told(Throwable failure) {
    return failure.getMessage().strip().replace(folder.toString(), "plans").replace('\\', '/')
        + "\n\n\n";
  }
}
