package io.ddbkit.traits.call;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.JavaCalls;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.traits.Environment;
import io.ddbkit.traits.Environment.Decided;
import io.ddbkit.traits.Environment.Dismissed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The calls that make environments, with what was added to them. */
public sealed interface EnvironmentCall extends FactoryCall<Environment> {

  /** What it suggests too. */
  List<Trait> suggesting();

  /** What it decides too. */
  List<Decided> forcing();

  /** What it dismisses too. */
  List<Dismissed> dismissing();

  /** The more specific environments within it. */
  List<Environment> layers();

  /** The call in Java, with what was added, and without layers. */
  default JavaCalls inJava() {
    var calls =
        JavaCalls.ofRecord(Environment.class, FactoryCall.method(getClass()), (Record) this);
    if (this instanceof Own own) {
      calls = calls.thenIfPresent("project", own.project());
    }
    calls = calls.thenEach("suggesting", suggesting());
    for (var each : forcing()) {
      calls = calls.then("forcing", each.trait(), each.because());
    }
    for (var each : dismissing()) {
      calls = calls.then("dismissing", JavaCalls.name(each.setting().id()), each.because());
    }
    return calls;
  }

  /** Whether it is one of ddbkit's own, and nothing was added. */
  default boolean isPlain() {
    return !(this instanceof Own)
        && Stream.of(suggesting(), forcing(), dismissing()).allMatch(List::isEmpty);
  }

  /** {@link Environment#dev}. */
  record Dev(
      String project,
      List<Trait> suggesting,
      List<Decided> forcing,
      List<Dismissed> dismissing,
      List<Environment> layers)
      implements EnvironmentCall {

    public Dev {
      requireNonNull(project, "project");
      suggesting = List.copyOf(requireNonNull(suggesting, "suggesting"));
      forcing = List.copyOf(requireNonNull(forcing, "forcing"));
      dismissing = List.copyOf(requireNonNull(dismissing, "dismissing"));
      layers = List.copyOf(requireNonNull(layers, "layers"));
    }

    @Override
    public Environment made() {
      return asking(Environment.dev(project), this);
    }
  }

  /** {@link Environment#staging}. */
  record Staging(
      String project,
      List<Trait> suggesting,
      List<Decided> forcing,
      List<Dismissed> dismissing,
      List<Environment> layers)
      implements EnvironmentCall {

    public Staging {
      requireNonNull(project, "project");
      suggesting = List.copyOf(requireNonNull(suggesting, "suggesting"));
      forcing = List.copyOf(requireNonNull(forcing, "forcing"));
      dismissing = List.copyOf(requireNonNull(dismissing, "dismissing"));
      layers = List.copyOf(requireNonNull(layers, "layers"));
    }

    @Override
    public Environment made() {
      return asking(Environment.staging(project), this);
    }
  }

  /** {@link Environment#production}. */
  record Production(
      String project,
      List<Trait> suggesting,
      List<Decided> forcing,
      List<Dismissed> dismissing,
      List<Environment> layers)
      implements EnvironmentCall {

    public Production {
      requireNonNull(project, "project");
      suggesting = List.copyOf(requireNonNull(suggesting, "suggesting"));
      forcing = List.copyOf(requireNonNull(forcing, "forcing"));
      dismissing = List.copyOf(requireNonNull(dismissing, "dismissing"));
      layers = List.copyOf(requireNonNull(layers, "layers"));
    }

    @Override
    public Environment made() {
      return asking(Environment.production(project), this);
    }
  }

  /** {@link Environment#named}: one of your own. */
  record Own(
      String named,
      Optional<String> project,
      List<Trait> suggesting,
      List<Decided> forcing,
      List<Dismissed> dismissing,
      List<Environment> layers)
      implements EnvironmentCall {

    public Own {
      requireNonNull(named, "named");
      requireNonNull(project, "project");
      suggesting = List.copyOf(requireNonNull(suggesting, "suggesting"));
      forcing = List.copyOf(requireNonNull(forcing, "forcing"));
      dismissing = List.copyOf(requireNonNull(dismissing, "dismissing"));
      layers = List.copyOf(requireNonNull(layers, "layers"));
    }

    @Override
    public Environment made() {
      var bare = Environment.named(named);
      return asking(project.map(bare::project).orElse(bare), this);
    }
  }

  private static Environment asking(Environment bare, EnvironmentCall call) {
    var whole = bare.suggesting(call.suggesting().toArray(Trait[]::new));
    for (var each : call.forcing()) {
      whole = whole.forcing(each.trait(), each.because());
    }
    for (var each : call.dismissing()) {
      whole = whole.dismissing(each.setting(), each.because());
    }
    for (var each : call.layers()) {
      whole = whole.layer(each);
    }
    return whole;
  }

  /** The call that creates this environment: a predefined one, if one does. */
  static EnvironmentCall of(Environment whole) {
    requireNonNull(whole, "whole");
    return whole.project().stream()
        .flatMap(owner -> ours(owner, whole))
        .findFirst()
        .orElseGet(() -> own(whole));
  }

  private static Stream<EnvironmentCall> ours(String owner, Environment whole) {
    return Stream.of(
            beyond(Environment.dev(owner), whole)
                .map(
                    rest ->
                        new Dev(
                            owner,
                            rest.suggested(),
                            rest.forced(),
                            rest.dismissed(),
                            rest.layers())),
            beyond(Environment.staging(owner), whole)
                .map(
                    rest ->
                        new Staging(
                            owner,
                            rest.suggested(),
                            rest.forced(),
                            rest.dismissed(),
                            rest.layers())),
            beyond(Environment.production(owner), whole)
                .map(
                    rest ->
                        new Production(
                            owner,
                            rest.suggested(),
                            rest.forced(),
                            rest.dismissed(),
                            rest.layers())))
        .flatMap(Optional::stream);
  }

  private static EnvironmentCall own(Environment whole) {
    return new Own(
        whole.name(),
        whole.project(),
        whole.suggested(),
        whole.forced(),
        whole.dismissed(),
        whole.layers());
  }

  /** What the environment has beyond the predefined one that it begins with. */
  private static Optional<Environment> beyond(Environment ours, Environment whole) {
    boolean isOne =
        whole.name().equals(ours.name())
            && begins(whole.suggested(), ours.suggested())
            && begins(whole.forced(), ours.forced())
            && begins(whole.dismissed(), ours.dismissed());
    return isOne ? Optional.of(rest(ours, whole)) : Optional.empty();
  }

  private static Environment rest(Environment ours, Environment whole) {
    return new Environment(
        whole.name(),
        whole.project(),
        after(whole.suggested(), ours.suggested()),
        after(whole.forced(), ours.forced()),
        after(whole.dismissed(), ours.dismissed()),
        whole.layers());
  }

  private static boolean begins(List<?> all, List<?> first) {
    return all.size() >= first.size() && all.subList(0, first.size()).equals(first);
  }

  private static <E> List<E> after(List<E> all, List<E> first) {
    return all.subList(first.size(), all.size());
  }
}
