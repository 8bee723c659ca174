package io.ddbkit.provisioner;

import static java.util.Objects.requireNonNull;

import io.ddbkit.provisioner.handler.LiveTable;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.internal.engine.Timing;
import io.ddbkit.provisioner.plan.TablePlan;
import io.ddbkit.provisioner.plan.TablePlans;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.provisioner.report.ProvisioningException;
import io.ddbkit.provisioner.report.ProvisioningListener;
import io.ddbkit.provisioner.report.SeveralTablesException;
import io.ddbkit.provisioner.time.Pace;
import io.ddbkit.provisioner.time.Scheduler;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.policy.CheckPolicy;
import io.ddbkit.spec.trait.Setting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.event.Level;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Reads, verifies, plans and creates tables as their specs set them.
 *
 * <p>Immutable: each method that configures returns another provisioner. Safe for use by several
 * threads. The clients stay the caller's and are never closed.
 *
 * <p>Every method that reads or changes tables throws {@link
 * io.ddbkit.spec.rule.InvalidTableException}, before the first call, if a spec does not compose;
 * {@link io.ddbkit.provisioner.report.UnhandledSettingException}, likewise, if it speaks of a
 * setting without a handler; and {@link io.ddbkit.provisioner.report.ControlPlaneException} if a
 * call fails.
 */
public final class TableProvisioner {
  private static final int TABLES_AT_ONCE = 10;

  private final Setup setup;

  private TableProvisioner(Setup setup) {
    this.setup = setup;
  }

  /**
   * A provisioner of the account and region of this client.
   *
   * @throws IllegalStateException if the class path lacks the library's own handlers, or the texts
   *     of its rules, as jars do that were merged carelessly; it says what is missing
   */
  public static TableProvisioner create(DynamoDbClient client) {
    requireNonNull(client, "client");
    return new TableProvisioner(Setup.of(client));
  }

  /** The same where AWS raised quotas, or a house has rules of its own. */
  public TableProvisioner policy(CheckPolicy policy) {
    requireNonNull(policy, "policy");
    return new TableProvisioner(setup.policy(policy));
  }

  /** The same with a client of another service, for the handlers that need one. */
  public <C> TableProvisioner client(Class<C> type, C client) {
    requireNonNull(type, "type");
    requireNonNull(client, "client");
    return new TableProvisioner(setup.client(type, client));
  }

  /**
   * The same with a handler for a setting of the caller's own.
   *
   * @throws IllegalArgumentException if the setting has a handler already
   */
  public TableProvisioner handler(SettingHandler<?> handler) {
    requireNonNull(handler, "handler");
    return new TableProvisioner(setup.handler(handler));
  }

  /**
   * The same for an endpoint that cannot hold a setting, as emulators cannot. The setting is
   * neither read nor written; every plan names it as left out.
   *
   * @param why the reason, which plans tell
   */
  public TableProvisioner leavingOut(Setting<?> setting, String why) {
    requireNonNull(setting, "setting");
    requireNonNull(why, "why");
    return new TableProvisioner(setup.leavingOut(setting, why));
  }

  /** The same, telling this listener too what happens. What it throws goes to the log. */
  public TableProvisioner listener(ProvisioningListener another) {
    requireNonNull(another, "another");
    return new TableProvisioner(setup.listener(another));
  }

  /**
   * The same, logging at this level what happens, instead of at INFO. Warnings are logged at WARN,
   * once, in any case.
   */
  public TableProvisioner progressAt(Level level) {
    requireNonNull(level, "level");
    return new TableProvisioner(setup.progressAt(level));
  }

  /** The same on another clock. */
  public TableProvisioner scheduler(Scheduler scheduler) {
    requireNonNull(scheduler, "scheduler");
    return timing(new Timing(scheduler, setup.timing().pace(), setup.timing().deadline()));
  }

  /** The same at another pace. */
  public TableProvisioner pace(Pace pace) {
    requireNonNull(pace, "pace");
    return timing(new Timing(setup.timing().scheduler(), pace, setup.timing().deadline()));
  }

  /**
   * The same with a deadline for every single step. Without one it is twenty times what a step
   * takes as a rule, and ten minutes at least.
   *
   * @throws IllegalArgumentException if it is zero or less
   */
  public TableProvisioner deadline(Duration deadline) {
    requireNonNull(deadline, "deadline");
    if (deadline.isZero() || deadline.isNegative()) {
      throw new IllegalArgumentException("deadline must be longer than zero, not " + deadline);
    }
    return timing(
        new Timing(setup.timing().scheduler(), setup.timing().pace(), Optional.of(deadline)));
  }

  /**
   * The same, stating the region of the client, such as {@code eu-west-1}, for a client that does
   * not tell it, as a proxy may not. Without it no table whose spec says a region is made by such a
   * client.
   */
  public TableProvisioner region(String region) {
    requireNonNull(region, "region");
    return new TableProvisioner(setup.region(region));
  }

  private TableProvisioner timing(Timing timing) {
    return new TableProvisioner(setup.timing(timing));
  }

  /** The table as it stands, as far as the spec speaks of it; empty: there is none. */
  public Optional<LiveTable> read(TableSpec spec) {
    requireNonNull(spec, "spec");
    return one(spec).read();
  }

  /** What would have to be done to the table, now. Reads only. */
  public TablePlan plan(TableSpec spec) {
    requireNonNull(spec, "spec");
    return one(spec).plan();
  }

  /**
   * What would have to be done to these tables, now. Reads only.
   *
   * @throws SeveralTablesException if several tables cannot be read
   */
  public TablePlans plan(Collection<TableSpec> specs) {
    requireNonNull(specs, "specs");
    return new TablePlans(sideBySide(specs, ensuring -> ensuring::plan));
  }

  /**
   * Applies a plan, and waits until the table is as its spec sets it.
   *
   * @throws io.ddbkit.provisioner.report.PlanRefusedException if the table has changed since the
   *     plan was made, or a step is destructive; nothing was changed
   * @throws io.ddbkit.provisioner.report.IncompleteException if a step fails or takes too long, or
   *     the thread is interrupted; the next run continues what is under way
   */
  public Outcome apply(TablePlan plan) {
    requireNonNull(plan, "plan");
    return one(plan.spec()).apply(plan);
  }

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
   * @throws SeveralTablesException if several tables are, or differ
   */
  public List<Outcome> verify(Collection<TableSpec> specs) {
    return ensure(Mode.VALIDATE, specs);
  }

  /**
   * Creates the table if it is missing, and waits until it is ready. A table that stands is never
   * changed, except that one whose creation is not finished is finished.
   *
   * @throws io.ddbkit.provisioner.report.TableDiffersException if the table stands and differs from
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
   * @throws io.ddbkit.provisioner.report.TableDiffersException if one table stands and differs from
   *     its spec
   * @throws io.ddbkit.provisioner.report.IncompleteException if a step of one table fails or takes
   *     too long, or the thread is interrupted; the next run continues what is under way
   * @throws SeveralTablesException if several tables fail
   */
  public List<Outcome> createMissing(Collection<TableSpec> specs) {
    return ensure(Mode.CREATE_MISSING, specs);
  }

  /** {@link #verify(TableSpec)} or {@link #createMissing(TableSpec)}, as the mode says. */
  public Outcome ensure(Mode mode, TableSpec spec) {
    requireNonNull(mode, "mode");
    requireNonNull(spec, "spec");
    return ensure(mode, List.of(spec)).get(0);
  }

  /** {@link #verify(Collection)} or {@link #createMissing(Collection)}, as the mode says. */
  public List<Outcome> ensure(Mode mode, Collection<TableSpec> specs) {
    requireNonNull(mode, "mode");
    requireNonNull(specs, "specs");
    return sideBySide(specs, ensuring -> ensuring.task(mode));
  }

  private static List<TableSpec> several(TableSpec first, TableSpec second, TableSpec... more) {
    requireNonNull(first, "first");
    requireNonNull(second, "second");
    requireNonNull(more, "more");
    var all = new ArrayList<>(List.of(first, second));
    all.addAll(Arrays.asList(more));
    return all;
  }

  private <R> List<R> sideBySide(
      Collection<TableSpec> specs, Function<Ensuring, Supplier<R>> work) {
    var tasks = new ArrayList<SideBySide.Task<R>>();
    var refused = new ArrayList<RuntimeException>();
    for (var table : Intake.of(specs, setup.policy())) {
      try {
        tasks.add(new SideBySide.Task<>(table.name(), work.apply(setup.ensuring(table))));
      } catch (ProvisioningException e) {
        refused.add(e);
      }
    }
    SideBySide.throwIfAny(refused, List.of());
    return new SideBySide(setup.timing().scheduler(), TABLES_AT_ONCE).all(tasks);
  }

  private Ensuring one(TableSpec spec) {
    return setup.ensuring(Intake.of(List.of(spec), setup.policy()).get(0));
  }
}
