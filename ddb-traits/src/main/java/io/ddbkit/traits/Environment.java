package io.ddbkit.traits;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.TableName;
import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.Says;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Strength;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The environment that a table is in: what is asked of every table there.
 *
 * <p>What it suggests gives way to patterns and callers. What it forces, and what it dismisses,
 * does not: a note tells the caller, and only an override of the caller decides otherwise.
 *
 * @param name its name, such as {@code prod}
 * @param project whose tables they are; left out: tables keep the names that their specs have
 * @param suggested what it asks for where nobody says otherwise
 * @param forced what it decides over callers
 * @param dismissed what callers may say, and does not count
 */
public record Environment(
    @NotBlank(message = "{ddbkit.environment.name}") String name,
    Optional<@Pattern(regexp = NOT_BLANK, message = "{ddbkit.environment.name}") String> project,
    List<@Valid Trait> suggested,
    List<@Valid Decided> forced,
    List<@Valid Dismissed> dismissed)
    implements Trait {
  /** Jakarta shows an empty {@code Optional} as null, which {@code NotBlank} would refuse. */
  private static final String NOT_BLANK = "(?s).*\\S.*";

  private static final String DEV = "dev";
  private static final String STAGING = "staging";
  private static final String PROD = "prod";
  private static final int LONG_RETENTION = 365;

  private static final String BILLING = "billing is the caller's choice in production only";
  private static final String REPLICAS = "replicas are for production only";
  private static final String SCALING = "there is nothing to scale on demand";
  private static final String TAGS = "every table of an environment bears its tags";

  /**
   * What is decided over callers.
   *
   * @param trait what is said
   * @param because why, which {@code explain} and a note tell
   */
  public record Decided(
      @Valid Trait trait, @NotBlank(message = "{ddbkit.environment.reason}") String because) {

    public Decided {
      requireNonNull(trait, "trait");
      requireNonNull(because, "because");
    }
  }

  /**
   * What does not count, whoever says it.
   *
   * @param setting the setting that stays as it is
   * @param because why, which {@code explain} and a note tell
   */
  public record Dismissed(
      Setting<?> setting, @NotBlank(message = "{ddbkit.environment.reason}") String because) {

    public Dismissed {
      requireNonNull(setting, "setting");
      requireNonNull(because, "because");
    }
  }

  public static final TraitType<Environment> TYPE =
      TraitType.of("environment", Environment.class, "What is asked of every table in it.")
          .useFor("the same spec in development, staging and production")
          .cost("that of what it asks for: recovery and backup in staging and production")
          .conflictsWith("environment")
          .samples(
              dev("shop"),
              staging("shop"),
              production("shop"),
              named("qa").suggesting(Protection.deletionOnly()));

  public Environment {
    requireNonNull(name, "name");
    requireNonNull(project, "project");
    requireNonNull(suggested, "suggested");
    requireNonNull(forced, "forced");
    requireNonNull(dismissed, "dismissed");
    suggested = List.copyOf(suggested);
    forced = List.copyOf(forced);
    dismissed = List.copyOf(dismissed);
  }

  /** An environment that asks for nothing yet. */
  public static Environment named(String name) {
    return new Environment(name, Optional.empty(), List.of(), List.of(), List.of());
  }

  /**
   * Development: on demand, without deletion protection, recovery, backup and replicas.
   *
   * @param project whose tables they are; a table {@code users} is named {@code
   *     {project}-dev-users}
   */
  public static Environment dev(String project) {
    requireNonNull(project, "project");
    return outsideProduction(named(DEV), project).suggesting(Protection.off());
  }

  /**
   * Staging: on demand, with recovery and a daily backup; without deletion protection and replicas.
   *
   * @param project whose tables they are; a table {@code users} is named {@code
   *     {project}-staging-users}
   */
  public static Environment staging(String project) {
    requireNonNull(project, "project");
    return outsideProduction(named(STAGING), project)
        .suggesting(Protection.recoveryOnly(), Backup.daily());
  }

  /**
   * Production: on demand unless the caller says otherwise, with deletion protection, recovery, and
   * a daily backup that is kept for a year.
   *
   * @param project whose tables they are; a table {@code users} is named {@code
   *     {project}-prod-users}
   */
  public static Environment production(String project) {
    requireNonNull(project, "project");
    return tagged(named(PROD).project(project))
        .suggesting(OnDemand.on(), Protection.full(), Backup.daily().keepFor(LONG_RETENTION));
  }

  private static Environment outsideProduction(Environment bare, String project) {
    return tagged(bare.project(project))
        .forcing(OnDemand.on(), BILLING)
        .dismissing(Autoscaling.AUTOSCALING, SCALING)
        .dismissing(GlobalReplicas.REPLICAS, REPLICAS)
        .dismissing(GlobalReplicas.MULTI_REGION_CONSISTENCY, REPLICAS);
  }

  private static Environment tagged(Environment environment) {
    var tags =
        TableTags.of(
            Map.of("Component", "database", "Type", "dynamodb", "Environment", environment.name));
    return environment.forcing(tags, TAGS);
  }

  /**
   * The same for the tables of a project: {@code users} is named {@code {project}-{name}-users}.
   */
  public Environment project(String owner) {
    requireNonNull(owner, "owner");
    return new Environment(name, Optional.of(owner), suggested, forced, dismissed);
  }

  /** The same, asking for these too, where nobody says otherwise. */
  public Environment suggesting(Trait... traits) {
    requireNonNull(traits, "traits");
    return new Environment(name, project, with(suggested, List.of(traits)), forced, dismissed);
  }

  /**
   * The same, deciding this over callers.
   *
   * @param because why, which {@code explain} and a note tell; not blank
   */
  public Environment forcing(Trait trait, String because) {
    return new Environment(
        name, project, suggested, with(forced, List.of(new Decided(trait, because))), dismissed);
  }

  /**
   * The same, where nothing counts that is said of this setting.
   *
   * @param because why, which {@code explain} and a note tell; not blank
   */
  public Environment dismissing(Setting<?> setting, String because) {
    return new Environment(
        name,
        project,
        suggested,
        forced,
        with(dismissed, List.of(new Dismissed(setting, because))));
  }

  private static <E> List<E> with(List<E> some, List<E> more) {
    var all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  @Override
  public TraitType<Environment> type() {
    return TYPE;
  }

  @Override
  public Strength voice() {
    return Strength.ENVIRONMENT;
  }

  @Override
  public void contribute(Says says) {
    project.ifPresent(
        owner -> says.that(CoreSettings.NAME, TableName.prefix(owner + "-" + name + "-")));
    suggested.forEach(says::all);
    forced.forEach(decided -> says.forced(decided.trait, decided.because));
    dismissed.forEach(each -> says.dismiss(each.setting, each.because));
  }

  /** The words that make one of ours, or all that is asked. */
  @Override
  public String toString() {
    return project.flatMap(this::ours).orElseGet(this::spelledOut);
  }

  private Optional<String> ours(String owner) {
    return switch (name) {
      case DEV -> words("dev", dev(owner), owner);
      case STAGING -> words("staging", staging(owner), owner);
      case PROD -> words("production", production(owner), owner);
      default -> Optional.empty();
    };
  }

  private Optional<String> words(String call, Environment whole, String owner) {
    return equals(whole)
        ? Optional.of("Environment." + call + "(" + Words.quoted(owner) + ")")
        : Optional.empty();
  }

  private String spelledOut() {
    var text = new StringBuilder("Environment.named(" + Words.quoted(name) + ")");
    project.ifPresent(owner -> text.append(".project(").append(Words.quoted(owner)).append(")"));
    suggested.forEach(trait -> text.append(".suggesting(").append(trait).append(')'));
    forced.forEach(
        each ->
            text.append(".forcing(")
                .append(each.trait)
                .append(", ")
                .append(Words.quoted(each.because))
                .append(")"));
    dismissed.forEach(
        each ->
            text.append(".dismissing(")
                .append(Printable.value(each.setting))
                .append(", ")
                .append(Words.quoted(each.because))
                .append(")"));
    return text.toString();
  }
}
