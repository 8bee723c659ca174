package io.ddbkit.traits;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.TableName;
import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Strength;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The environment that a table is in: what is asked of every table there.
 *
 * <p>What it suggests gives way to patterns and callers. What it forces, and what it dismisses,
 * does not: a note tells the caller, and only an override of the caller decides otherwise.
 *
 * <p>It may have layers, from the general to the specific: {@code
 * Environment.named("acme").layer(Environment.staging("shop")).layer(team)}. Where two layers
 * suggest different things the more specific one counts, and where they force different things the
 * more general one; {@code explain} remembers the other. All their dismissals hold. Two
 * environments said side by side have no order, and may be in conflict.
 *
 * @param name its name, such as {@code prod}
 * @param project whose tables they are; left out: tables keep the names that their specs have
 * @param suggested what it asks for where nobody says otherwise
 * @param forced what it decides over callers
 * @param dismissed what callers may say, and does not count
 * @param layers more specific environments within it, the most specific last
 */
public record Environment(
    @NotBlank(message = "{ddbkit.environment.name}") String name,
    Optional<@Pattern(regexp = NOT_BLANK, message = "{ddbkit.environment.name}") String> project,
    List<@Valid Trait> suggested,
    List<@Valid Decided> forced,
    List<@Valid Dismissed> dismissed,
    List<@Valid Environment> layers)
    implements Trait, FromFactoryCall<EnvironmentCall> {
  /** Jakarta shows an empty {@code Optional} as null, which {@code NotBlank} would refuse. */
  private static final String NOT_BLANK = "(?s).*\\S.*";

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
      TraitType.of("environment", Environment.class, "What every table in it should have.")
          .useFor("the same spec in development, staging and production")
          .cost("that of what it brings: recovery and backup in staging and production")
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
    requireNonNull(layers, "layers");
    suggested = List.copyOf(suggested);
    forced = List.copyOf(forced);
    dismissed = List.copyOf(dismissed);
    layers = List.copyOf(layers);
  }

  /** An environment without layers. */
  public Environment(
      String name,
      Optional<String> project,
      List<Trait> suggested,
      List<Decided> forced,
      List<Dismissed> dismissed) {
    this(name, project, suggested, forced, dismissed, List.of());
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
    return Stages.dev(project);
  }

  /**
   * Staging: on demand, with recovery and a daily backup; without deletion protection and replicas.
   *
   * @param project whose tables they are; a table {@code users} is named {@code
   *     {project}-staging-users}
   */
  public static Environment staging(String project) {
    requireNonNull(project, "project");
    return Stages.staging(project);
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
    return Stages.production(project);
  }

  /**
   * The same for the tables of a project: {@code users} is named {@code {project}-{name}-users}.
   */
  public Environment project(String owner) {
    requireNonNull(owner, "owner");
    return new Environment(name, Optional.of(owner), suggested, forced, dismissed, layers);
  }

  /** The same, asking for these too, where nobody says otherwise. */
  public Environment suggesting(Trait... traits) {
    requireNonNull(traits, "traits");
    return new Environment(
        name, project, with(suggested, List.of(traits)), forced, dismissed, layers);
  }

  /**
   * The same, deciding this over callers.
   *
   * @param because why, which {@code explain} and a note tell; not blank
   */
  public Environment forcing(Trait trait, String because) {
    var more = with(forced, List.of(new Decided(trait, because)));
    return new Environment(name, project, suggested, more, dismissed, layers);
  }

  /**
   * The same, where nothing counts that is said of this setting.
   *
   * @param because why, which {@code explain} and a note tell; not blank
   */
  public Environment dismissing(Setting<?> setting, String because) {
    var more = with(dismissed, List.of(new Dismissed(setting, because)));
    return new Environment(name, project, suggested, forced, more, layers);
  }

  /**
   * The same with a more specific environment within it, such as a stage within a company's, or a
   * team within a stage. Its project and name make the prefix of table names, unless a layer within
   * it has a project too.
   */
  public Environment layer(Environment specific) {
    requireNonNull(specific, "specific");
    return new Environment(
        name, project, suggested, forced, dismissed, with(layers, List.of(specific)));
  }

  private static <E> List<E> with(List<E> some, List<E> more) {
    var all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  @Override
  public EnvironmentCall call() {
    return EnvironmentCall.of(this);
  }

  @Override
  public TraitType<Environment> type() {
    return TYPE;
  }

  @Override
  public Strength strength() {
    return Strength.ENVIRONMENT;
  }

  @Override
  public void contribute(Contributions contributions) {
    if (layers.isEmpty()) {
      contributeItself(contributions);
    } else {
      contributions.layered(this, this::contributeItself, layers);
    }
  }

  private void contributeItself(Contributions contributions) {
    project.ifPresent(
        owner ->
            contributions.value(CoreSettings.NAME, TableName.prefix(owner + "-" + name + "-")));
    suggested.forEach(contributions::include);
    dismissed.forEach(
        each -> contributions.dismiss(each.setting, each.because)); // never what it forces
    forced.forEach(decided -> contributions.forced(decided.trait, decided.because));
  }

  /** One of ours by the words that make it, any other by its name and that of its project. */
  @Override
  public String label() {
    return EnvironmentWords.label(this);
  }

  /** The words that make it. */
  @Override
  public String toString() {
    return EnvironmentWords.whole(this);
  }
}
