package io.ddbkit.provisioner;

import static java.util.Objects.requireNonNull;

import io.ddbkit.provisioner.handler.LiveTable;
import io.ddbkit.provisioner.internal.engine.Handlers;
import io.ddbkit.provisioner.internal.turn.Run;
import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.provisioner.plan.TablePlan;
import io.ddbkit.provisioner.plan.TablePlans;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.provisioner.report.ProvisioningException;
import io.ddbkit.provisioner.report.SeveralTablesException;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.internal.CheckReturnValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Reads, verifies, plans and creates tables as their specs set them.
 *
 * <p>Immutable, and safe for use by several threads. The clients stay the caller's and are never
 * closed.
 *
 * <p>Every method that reads or changes tables throws {@link
 * io.ddbkit.spec.rule.InvalidTableException}, before the first call, if a spec does not compose;
 * {@link io.ddbkit.provisioner.report.UnhandledSettingException}, likewise, if it sets a setting
 * that has no handler; {@link io.ddbkit.provisioner.report.MissingClientException}, likewise, if a
 * setting requires a client that the builder was not given; and {@link
 * io.ddbkit.provisioner.report.ControlPlaneException} if a call fails.
 */
public final class TableProvisioner {
  private final Builder parts;
  private final Setup setup;

  private TableProvisioner(Builder builder) {
    this.parts = new Builder(builder);
    this.setup = builder.setup();
  }

  /**
   * A provisioner of the account and region of this client, with all defaults.
   *
   * @throws IllegalStateException if the class path lacks the library's own handlers, or the texts
   *     of its rules, as badly merged jars do; the message says what is missing
   */
  @CheckReturnValue
  public static TableProvisioner create(DynamoDbClient client) {
    return builder().dynamoDb(requireNonNull(client, "client")).build();
  }

  /**
   * A builder with all defaults, and without a client.
   *
   * @throws IllegalStateException as {@link #create} does
   */
  @CheckReturnValue
  public static Builder builder() {
    return new Builder(Installation.handlers());
  }

  /** A builder that has all that this provisioner was built with. */
  @CheckReturnValue
  public Builder toBuilder() {
    return new Builder(parts);
  }

  /** Builds a provisioner. May be used again; what was built does not change. */
  public static final class Builder extends ProvisionerBuilder {
    private Builder(Handlers handlers) {
      super(handlers);
    }

    private Builder(Builder other) {
      super(other.handlers());
      copy(other);
    }

    @Override
    Builder self() {
      return this;
    }

    /**
     * The provisioner.
     *
     * @throws IllegalStateException if {@link #dynamoDb} was not called
     */
    @CheckReturnValue
    public TableProvisioner build() {
      return new TableProvisioner(this);
    }
  }

  /** The live table, as far as the spec manages it; empty: there is none. */
  public Optional<LiveTable> read(TableSpec spec) {
    requireNonNull(spec, "spec");
    return setup.runs().one(one(spec).reading());
  }

  /** The steps that would make the table as its spec sets it. Reads only. */
  public TablePlan plan(TableSpec spec) {
    requireNonNull(spec, "spec");
    return setup.runs().one(one(spec).planning());
  }

  /**
   * The steps that would make these tables as their specs set them. Reads only.
   *
   * @throws SeveralTablesException if several tables cannot be read
   */
  public TablePlans plan(Collection<TableSpec> specs) {
    requireNonNull(specs, "specs");
    return new TablePlans(sideBySide(specs, setup, Ensuring::planning));
  }

  /**
   * Applies a plan, and waits until the table is as its spec sets it.
   *
   * @param permits what the plan needs, beside what the provisioner was built with: a plan shows
   *     the permits that it {@linkplain TablePlan#permits() needs}
   * @throws io.ddbkit.provisioner.report.PlanRefusedException if the table has changed since the
   *     plan was made, or a permit is missing; nothing was changed
   * @throws io.ddbkit.provisioner.report.IncompleteException if a step fails or takes too long, or
   *     the thread is interrupted; the next run continues what is under way
   */
  public Outcome apply(TablePlan plan, Permit... permits) {
    requireNonNull(plan, "plan");
    requireNonNull(permits, "permits");
    var given = List.of(permits);
    return setup.runs().one(one(plan.spec()).applying(plan, given));
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
   * @throws SeveralTablesException if several tables fail
   */
  public List<Outcome> createMissing(Collection<TableSpec> specs) {
    return ensure(Mode.CREATE_MISSING, specs);
  }

  /** {@link #verify(TableSpec)} or {@link #createMissing(TableSpec)}, depending on the mode. */
  public Outcome ensure(Mode mode, TableSpec spec) {
    requireNonNull(mode, "mode");
    requireNonNull(spec, "spec");
    return ensure(mode, List.of(spec)).get(0);
  }

  /** {@link #verify(Collection)} or {@link #createMissing(Collection)}, depending on the mode. */
  public List<Outcome> ensure(Mode mode, Collection<TableSpec> specs) {
    requireNonNull(mode, "mode");
    requireNonNull(specs, "specs");
    return sideBySide(specs, setup, ensuring -> ensuring.ensuring(mode));
  }

  private static List<TableSpec> several(TableSpec first, TableSpec second, TableSpec... more) {
    requireNonNull(first, "first");
    requireNonNull(second, "second");
    requireNonNull(more, "more");
    var all = new ArrayList<>(List.of(first, second));
    all.addAll(Arrays.asList(more));
    return all;
  }

  private static <R> List<R> sideBySide(
      Collection<TableSpec> specs, Setup setup, Function<Ensuring, Run<R>> work) {
    return SideBySide.all(runs(specs, setup, work), setup.runs());
  }

  private static <R> List<Run<R>> runs(
      Collection<TableSpec> specs, Setup setup, Function<Ensuring, Run<R>> work) {
    var runs = new ArrayList<Run<R>>();
    var refused = new ArrayList<RuntimeException>();
    for (var table : Intake.of(specs, setup.policy())) {
      try {
        runs.add(work.apply(setup.ensuring(table)));
      } catch (ProvisioningException e) {
        refused.add(e);
      }
    }
    SideBySide.throwIfAny(refused, List.of());
    return runs;
  }

  private Ensuring one(TableSpec spec) {
    return setup.ensuring(Intake.of(List.of(spec), setup.policy()).get(0));
  }
}
