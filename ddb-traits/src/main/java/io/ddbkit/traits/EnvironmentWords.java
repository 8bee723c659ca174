package io.ddbkit.traits;

import static io.ddbkit.traits.Words.named;
import static io.ddbkit.traits.Words.quoted;

import io.ddbkit.spec.text.Printable;
import java.util.List;
import java.util.Optional;

/** The words that make an environment, and what it is called. */
final class EnvironmentWords {
  private EnvironmentWords() {}

  /** What it is called where its values are explained, however much is asked there. */
  static String label(Environment environment) {
    return ours(alone(environment))
        .orElseGet(
            () ->
                "Environment "
                    + named(environment.name())
                    + environment.project().map(owner -> " of " + named(owner)).orElse(""));
  }

  /** The call that makes it, whole. */
  static String whole(Environment environment) {
    var text = new StringBuilder();
    var alone = alone(environment);
    text.append(ours(alone).orElseGet(() -> spelledOut(alone)));
    environment.layers().forEach(each -> text.append(".layer(").append(each).append(')'));
    return text.toString();
  }

  private static Environment alone(Environment environment) {
    return new Environment(
        environment.name(),
        environment.project(),
        environment.suggested(),
        environment.forced(),
        environment.dismissed());
  }

  private static Optional<String> ours(Environment alone) {
    return alone
        .project()
        .flatMap(
            owner ->
                switch (alone.name()) {
                  case Stages.DEV -> words("dev", Environment.dev(owner), alone);
                  case Stages.STAGING -> words("staging", Environment.staging(owner), alone);
                  case Stages.PROD -> words("production", Environment.production(owner), alone);
                  default -> Optional.empty();
                });
  }

  private static Optional<String> words(String call, Environment whole, Environment alone) {
    return whole.project().filter(owner -> whole.equals(alone)).map(owner -> call(call, owner));
  }

  private static String call(String call, String owner) {
    return "Environment." + call + "(" + quoted(owner) + ")";
  }

  private static String spelledOut(Environment alone) {
    var text = new StringBuilder("Environment.named(" + quoted(alone.name()) + ")");
    alone.project().ifPresent(owner -> say("project", List.of(quoted(owner)), text));
    alone.suggested().forEach(trait -> say("suggesting", List.of(trait.toString()), text));
    alone
        .forced()
        .forEach(
            each -> say("forcing", List.of(each.trait().toString(), quoted(each.because())), text));
    alone
        .dismissed()
        .forEach(
            each ->
                say(
                    "dismissing",
                    List.of(Printable.value(each.setting()), quoted(each.because())),
                    text));
    return text.toString();
  }

  private static void say(String call, List<String> arguments, StringBuilder text) {
    text.append('.').append(call).append('(').append(String.join(", ", arguments)).append(')');
  }
}
