package io.ddbkit.provisioner;

import static java.util.Objects.requireNonNull;

import io.ddbkit.provisioner.internal.turn.Run;
import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.internal.CheckReturnValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** The methods that make sure of tables. */
abstract sealed class EnsuringMethods permits TableProvisioner {

  abstract Setup setup();

  /**
   * Reads the table and compares it with its spec. Sends no write.
   *
   * @throws io.ddbkit.provisioner.report.TableDiffersException if the table is missing, or differs
   *     from its spec
   */
  public Outcome verify(TableSpec spec) {
    return ensure(Mode.VALIDATE, spec);
  }

  /** Verifies several tables, see {@link #verify(Collection)}. */
  public List<Outcome> verify(TableSpec first, TableSpec second, TableSpec... more) {
    return ensure(Mode.VALIDATE, several(first, second, more));
  }

  /**
   * Reads tables and compares them with their specs. Sends no write.
   *
   * @return an outcome for each table, in the order of the specs
   * @throws io.ddbkit.provisioner.report.TableDiffersException if one table is missing, or differs
   *     from its spec
   * @throws io.ddbkit.provisioner.report.SeveralTablesException if several tables are, or differ
   */
  public List<Outcome> verify(Collection<TableSpec> specs) {
    return ensure(Mode.VALIDATE, specs);
  }

  /**
   * Creates the table if it is missing, and waits until it is ready. A table that exists is never
   * changed, except that one whose creation is not finished is finished.
   *
   * @throws io.ddbkit.provisioner.report.TableDiffersException if the table exists and differs from
   *     its spec
   * @throws io.ddbkit.provisioner.report.IncompleteException if a step fails or takes too long, or
   *     the thread is interrupted; the next run continues what is under way
   */
  public Outcome createMissing(TableSpec spec) {
    return ensure(Mode.CREATE_MISSING, spec);
  }

  /** Creates the tables that are missing, see {@link #createMissing(Collection)}. */
  public List<Outcome> createMissing(TableSpec first, TableSpec second, TableSpec... more) {
    return ensure(Mode.CREATE_MISSING, several(first, second, more));
  }

  /**
   * Creates the tables that are missing, several at a time, as {@link #createMissing(TableSpec)}
   * does. All specs are checked before the first call. Two equal specs of one table count as one.
   *
   * @return an outcome for each table, in the order of the specs
   * @throws IllegalArgumentException if two specs of one table differ; nothing was sent
   * @throws io.ddbkit.provisioner.report.TableDiffersException if one table exists and differs from
   *     its spec
   * @throws io.ddbkit.provisioner.report.IncompleteException if a step of one table fails or takes
   *     too long, or the thread is interrupted; the next run continues what is under way
   * @throws io.ddbkit.provisioner.report.SeveralTablesException if several tables fail
   */
  public List<Outcome> createMissing(Collection<TableSpec> specs) {
    return ensure(Mode.CREATE_MISSING, specs);
  }

  /**
   * Makes the table as its spec sets it: creates it if it is missing, changes it if it differs, and
   * waits until it is so. Before the first change, the whole way is planned; if a step needs a
   * permit that was not given, nothing is changed.
   *
   * @param permits what the steps may need, beside what the provisioner was built with: {@link
   *     TableProvisioner#plan(TableSpec)} shows the permits that they {@linkplain
   *     io.ddbkit.provisioner.plan.TablePlan#permits() need}
   * @return the outcome; where {@link Outcome#deferred()} is not empty, DynamoDB allows the rest
   *     only later, and a run at {@link Outcome#nextRun()} makes it
   * @throws io.ddbkit.provisioner.report.TableDiffersException if a permit is missing; nothing was
   *     changed
   * @throws io.ddbkit.provisioner.report.IncompleteException if a step fails or takes too long, or
   *     the thread is interrupted; the next run continues what is under way
   */
  public Outcome converge(TableSpec spec, Permit... permits) {
    return ensure(Mode.UPDATE, spec, permits);
  }

  /**
   * Makes the tables as their specs set them, several at a time, as {@link #converge(TableSpec,
   * Permit...)} does. All specs are checked before the first call.
   *
   * @return an outcome for each table, in the order of the specs
   * @throws IllegalArgumentException if two specs of one table differ; nothing was sent
   * @throws io.ddbkit.provisioner.report.TableDiffersException if a permit is missing for one
   *     table, which was not changed
   * @throws io.ddbkit.provisioner.report.IncompleteException if a step of one table fails or takes
   *     too long, or the thread is interrupted; the next run continues what is under way
   * @throws io.ddbkit.provisioner.report.SeveralTablesException if several tables fail
   */
  public List<Outcome> converge(Collection<TableSpec> specs, Permit... permits) {
    return ensure(Mode.UPDATE, specs, permits);
  }

  /**
   * {@link #verify(TableSpec)}, {@link #createMissing(TableSpec)} or {@link #converge(TableSpec,
   * Permit...)}, depending on the mode.
   */
  public Outcome ensure(Mode mode, TableSpec spec, Permit... permits) {
    requireNonNull(mode, "mode");
    requireNonNull(spec, "spec");
    requireNonNull(permits, "permits");
    return ensure(mode, List.of(spec), permits).get(0);
  }

  /**
   * {@link #verify(Collection)}, {@link #createMissing(Collection)} or {@link #converge(Collection,
   * Permit...)}, depending on the mode.
   */
  public List<Outcome> ensure(Mode mode, Collection<TableSpec> specs, Permit... permits) {
    return SideBySide.all(runs(mode, specs, permits), setup().runs());
  }

  /**
   * Begins what {@link #ensure(Mode, Collection, Permit...)} does, on the threads of the scheduler,
   * and returns at once.
   *
   * @return what can be asked, waited for and cancelled
   * @throws IllegalArgumentException if two specs of one table differ; nothing was sent
   */
  @CheckReturnValue
  public RunningTables start(Mode mode, Collection<TableSpec> specs, Permit... permits) {
    var runs = runs(mode, specs, permits);
    return new RunningTables(runs, setup().runs().start(runs));
  }

  /**
   * What {@link #ensure(Mode, TableSpec, Permit...)} does, in steps that the caller takes, for a
   * tool with a loop of its own such as a controller. Nothing is called before the first step.
   *
   * @return what goes on with each step
   */
  @CheckReturnValue
  public SteppedTable stepped(Mode mode, TableSpec spec, Permit... permits) {
    requireNonNull(spec, "spec");
    return new SteppedTable(setup().runs().stepping(runs(mode, List.of(spec), permits).get(0)));
  }

  private List<Run<Outcome>> runs(Mode mode, Collection<TableSpec> specs, Permit... permits) {
    requireNonNull(mode, "mode");
    requireNonNull(specs, "specs");
    var given = List.of(requireNonNull(permits, "permits"));
    return setup().runs(specs, table -> new Ensuring(table).ensuring(mode, given));
  }

  private static List<TableSpec> several(TableSpec first, TableSpec second, TableSpec... more) {
    requireNonNull(first, "first");
    requireNonNull(second, "second");
    requireNonNull(more, "more");
    var all = new ArrayList<>(List.of(first, second));
    all.addAll(Arrays.asList(more));
    return all;
  }
}
