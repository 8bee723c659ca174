package io.ddbkit.testkit.golden;

import static java.util.Objects.requireNonNull;

import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.spec.internal.CheckReturnValue;
import io.ddbkit.spec.text.Printable;
import io.ddbkit.testkit.simulated.SimulatedSpace;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A folder of cases, each of them a table as it is, the same table as it should be, and the plan
 * from the one to the other. Each is a test:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> plans() {
 *   return PlanCases.in("plans").tests();
 * }
 * }</pre>
 *
 * <p>A folder with files in it is a case; a folder with folders in it is a group of cases. A case
 * has these files, and no other:
 *
 * <ul>
 *   <li>{@code live.json}: the table as it is, as a document that {@link
 *       io.ddbkit.traits.document.SpecJson} reads. Without it there is no table.
 *   <li>{@code spec.json}: the table as it should be, likewise.
 *   <li>{@code plan.txt}: the plan, as {@link io.ddbkit.provisioner.plan.TablePlan#text()} gives
 *       it.
 *   <li>{@code why.txt}: what the case shows, in one line, which reports have beside its name. It
 *       may be left out.
 * </ul>
 *
 * <p>With the system property {@code ddbkit.golden=write} every {@code plan.txt} is written, and
 * not compared: look at the difference before you commit it.
 *
 * <p>Each case has a simulated account of its own, in which it makes the table; that takes no wall
 * time. The table is 31 days old when it is planned for, so that no quota counts what made it. The
 * traits of documents, and the handlers of their settings, are those that {@code ServiceLoader}
 * finds; {@link #provisioner} adds handlers.
 */
public final class PlanCases {
  private static final String GOLDEN = "ddbkit.golden";
  private static final String WRITE = "write";

  private final Path folder;
  private final Function<SimulatedSpace, TableProvisioner> provisioner;
  private final boolean applies;

  private PlanCases(
      Path folder, Function<SimulatedSpace, TableProvisioner> provisioner, boolean applies) {
    this.folder = folder;
    this.provisioner = provisioner;
    this.applies = applies;
  }

  /**
   * The cases in a folder of the test resources.
   *
   * @param folder its path under {@code src/test/resources} of the module whose tests run
   */
  @CheckReturnValue
  public static PlanCases in(String folder) {
    requireNonNull(folder, "folder");
    var module = System.getProperty("basedir", ""); // Maven sets it; Gradle runs tests there
    return in(Path.of(module, "src", "test", "resources").resolve(folder));
  }

  /** The cases in a folder, wherever it is. */
  @CheckReturnValue
  public static PlanCases in(Path folder) {
    requireNonNull(folder, "folder");
    return new PlanCases(folder.toAbsolutePath(), SimulatedSpace::provisioner, false);
  }

  /**
   * The same, planned by a provisioner of the caller's own, such as one with more handlers: {@code
   * space -> space.provisioner().toBuilder().addHandler(new OwnerHandler()).build()}.
   *
   * @param provisioner gives the provisioner of a space; it is asked anew for each case, so a
   *     stand-in for another service that it makes is of that case alone
   */
  @CheckReturnValue
  public PlanCases provisioner(Function<SimulatedSpace, TableProvisioner> provisioner) {
    return new PlanCases(folder, requireNonNull(provisioner, "provisioner"), applies);
  }

  /**
   * The same, where each plan is also applied, with the permits that it needs, and fails unless the
   * table is then as it should be. What that waits for takes no wall time.
   */
  @CheckReturnValue
  public PlanCases applied() {
    return new PlanCases(folder, provisioner, true);
  }

  /**
   * A test for each case, by name. A test fails if the plan is another than the one in the file, or
   * if a file is missing, is not one of a case, or cannot be read.
   *
   * @throws IllegalArgumentException if there is no such folder, or nothing in it, or if the system
   *     property {@code ddbkit.golden} has another value than {@code write}
   */
  public Stream<DynamicTest> tests() {
    return tests(writes(System.getProperty(GOLDEN, "")));
  }

  Stream<DynamicTest> tests(boolean writes) {
    var run = new CaseRun(provisioner, applies, writes);
    return CaseFolders.in(folder).stream()
        .map(each -> DynamicTest.dynamicTest(each.title(), each.uri(), () -> run.of(each)));
  }

  static boolean writes(String golden) {
    if (!golden.isBlank() && !golden.equals(WRITE)) {
      throw new IllegalArgumentException(
          "System property %s is '%s'. Allowed: %s, to write the files of plans instead of comparing them."
              .formatted(GOLDEN, Printable.value(golden), WRITE));
    }
    return golden.equals(WRITE);
  }
}
