package io.ddbkit.provisioner;

import static java.util.Objects.requireNonNull;

import io.ddbkit.provisioner.handler.LiveTable;
import io.ddbkit.provisioner.internal.engine.Handlers;
import io.ddbkit.provisioner.internal.turn.Run;
import io.ddbkit.provisioner.permission.Permissions;
import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.provisioner.plan.TablePlan;
import io.ddbkit.provisioner.plan.TablePlans;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.internal.CheckReturnValue;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Reads, verifies, plans, creates, changes and deletes tables as their specs set them.
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
public final class TableProvisioner extends EnsuringMethods {
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

  @Override
  Setup setup() {
    return setup;
  }

  /** The live table, as far as the spec manages it; empty: there is none. */
  public Optional<LiveTable> read(TableSpec spec) {
    requireNonNull(spec, "spec");
    return one(spec, table -> new Ensuring(table).reading());
  }

  /** The steps that would make the table as its spec sets it. Reads only. */
  public TablePlan plan(TableSpec spec) {
    requireNonNull(spec, "spec");
    return one(spec, table -> new Ensuring(table).planning());
  }

  /**
   * The steps that would make these tables as their specs set them. Reads only.
   *
   * @throws io.ddbkit.provisioner.report.SeveralTablesException if several tables cannot be read
   */
  public TablePlans plan(Collection<TableSpec> specs) {
    requireNonNull(specs, "specs");
    return new TablePlans(
        SideBySide.all(setup.runs(specs, table -> new Ensuring(table).planning()), setup.runs()));
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
    return one(
        plan.spec(),
        table ->
            plan.deletes()
                ? new Deleting(table).applying(plan, given)
                : new Ensuring(table).applying(plan, given));
  }

  /**
   * The steps that would delete the table, and what AWS keeps of it. Reads only.
   *
   * @return a plan for {@link #apply}; without steps: there is no table
   */
  public TablePlan planDeletion(TableSpec spec) {
    requireNonNull(spec, "spec");
    return one(spec, table -> new Deleting(table).planning());
  }

  /**
   * Deletes the table with its items, and waits until it is gone. First it waits until nothing goes
   * on at the table that DynamoDB would refuse to delete meanwhile. Deletion protection is switched
   * off immediately before.
   *
   * @param permits {@link Permit#deleteTable}, and of a protected table {@link
   *     Permit#disableDeletionProtection} too, unless the provisioner was built with them
   * @return the outcome; empty: there was no table, or it was being deleted already, and is gone
   * @throws io.ddbkit.provisioner.report.PlanRefusedException if a permit is missing; nothing was
   *     changed
   * @throws io.ddbkit.provisioner.report.IncompleteException if a step fails or takes too long, or
   *     the thread is interrupted; the next run continues what is under way
   */
  public Optional<Outcome> delete(TableSpec spec, Permit... permits) {
    requireNonNull(spec, "spec");
    requireNonNull(permits, "permits");
    var given = List.of(permits);
    return one(spec, table -> new Deleting(table).deleting(given));
  }

  /**
   * What {@link #ensure} asks AWS IAM for in this mode. Sends nothing.
   *
   * <p>{@link Mode#VALIDATE} needs reads; {@link Mode#CREATE_MISSING} also what creates the table
   * and finishes its creation; {@link Mode#UPDATE} also every change that may lead to the spec,
   * whatever the table is like, but for {@linkplain #permissionsToDelete its deletion}.
   *
   * @throws io.ddbkit.provisioner.report.HandlerFailedException if a handler of your own does not
   *     tell what its calls need
   */
  public Permissions permissions(Mode mode, TableSpec spec) {
    requireNonNull(mode, "mode");
    requireNonNull(spec, "spec");
    return permissions(mode, List.of(spec));
  }

  /** What {@link #ensure} asks AWS IAM for, for several tables: see the other method. */
  public Permissions permissions(Mode mode, Collection<TableSpec> specs) {
    requireNonNull(mode, "mode");
    requireNonNull(specs, "specs");
    return setup.permissions(
        specs,
        needs ->
            switch (mode) {
              case VALIDATE -> needs.reading();
              case CREATE_MISSING -> needs.reading().creating();
              case UPDATE -> needs.reading().creating().changing();
            });
  }

  /**
   * What {@link #delete} asks AWS IAM for. With those of {@link Mode#UPDATE} they allow to replace
   * the table too: {@code provisioner.permissions(UPDATE,
   * spec).and(provisioner.permissionsToDelete(spec))}.
   */
  public Permissions permissionsToDelete(TableSpec spec) {
    requireNonNull(spec, "spec");
    return setup.permissions(List.of(spec), needs -> needs.reading().deleting());
  }

  private <R> R one(TableSpec spec, Function<OneTable, Run<R>> work) {
    return setup.runs().one(setup.runs(List.of(spec), work).get(0));
  }
}
