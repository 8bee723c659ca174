package io.ddbkit.traits;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.TableName;
import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Strength;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import io.ddbkit.traits.call.EnvironmentCall;
import io.ddbkit.traits.call.FromFactoryCall;
import io.ddbkit.traits.internal.Words;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The environment that a table is in: what it suggests, forces and dismisses in every table there.
 *
 * <p>What it suggests, patterns and callers can replace. What it forces or dismisses, only an
 * override can replace: a note shows the caller which value is not used.
 *
 * <p>It may have layers, from the general to the specific: {@code
 * Environment.named("acme").layer(Environment.staging("shop")).layer(team)}. Where two layers
 * suggest different things the more specific one counts, and where they force different things the
 * more general one; {@code explain} remembers the other. All their dismissals hold. Two
 * environments applied side by side have no order, and may conflict.
 *
 * @param name its name, such as {@code prod}
 * @param project whose tables they are; left out: tables keep the names that their specs have
 * @param suggested what it sets unless something stronger sets another value
 * @param forced what it decides over callers
 * @param dismissed settings in which the values of callers are not used
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
   * @param trait the forced trait
   * @param because the reason, which {@code explain} and a note show
   */
  public record Decided(
      @Valid Trait trait, @NotBlank(message = "{ddbkit.environment.reason}") String because) {

    public Decided {
      requireNonNull(trait, "trait");
      requireNonNull(because, "because");
    }
  }

  /**
   * A setting in which the values of callers are not used.
   *
   * @param setting the setting that stays as it is
   * @param because the reason, which {@code explain} and a note show
   */
  public record Dismissed(
      Setting<?> setting, @NotBlank(message = "{ddbkit.environment.reason}") String because) {

    public Dismissed {
      requireNonNull(setting, "setting");
      requireNonNull(because, "because");
    }
  }

  public static final TraitType<Environment> TYPE =
      TraitType.of(
              "environment",
              Environment.class,
              "What is suggested, forced and dismissed in every table of an environment.")
          .useFor("the same spec in development, staging and production")
          .cost("the price of what it sets: recovery and backup in staging and production")
          .conflictsWith("environment")
          .samples(
              dev("shop"),
              staging("shop"),
              production("shop"),
              named("qa").suggesting(Protection.deletionProtectionOnly()));

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

  /** An environment that sets nothing yet. */
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
   * Production: on demand unless the caller sets another billing, with deletion protection,
   * recovery, and a daily backup that is kept for a year.
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

  /** The same, suggesting these too: anything stronger wins. */
  public Environment suggesting(Trait... traits) {
    requireNonNull(traits, "traits");
    return new Environment(
        name, project, with(suggested, List.of(traits)), forced, dismissed, layers);
  }

  /**
   * The same, deciding this over callers.
   *
   * @param because the reason, which {@code explain} and a note show; not blank
   */
  public Environment forcing(Trait trait, String because) {
    var more = with(forced, List.of(new Decided(trait, because)));
    return new Environment(name, project, suggested, more, dismissed, layers);
  }

  /**
   * The same, where the values of callers in this setting are not used.
   *
   * @param because the reason, which {@code explain} and a note show; not blank
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

  /** A predefined one by its call, any other by its name and its project. */
  @Override
  public String label() {
    var call = call();
    return call.isPlain()
        ? call.inJava().toString()
        : "Environment " + clear(name) + project.map(owner -> " of " + clear(owner)).orElse("");
  }

  /** A name as it is, or in quotes where it could be mistaken for something else. */
  private static String clear(String name) {
    return name.matches("[\\w.-]{1,80}") ? name : Words.shown(name);
  }

  /** The calls that make it. */
  @Override
  public String toString() {
    return call().inJava().thenEach("layer", layers).toString();
  }
}
