package io.ddbkit.provisioner.handler;

import static java.util.Objects.requireNonNull;

import io.ddbkit.provisioner.plan.Verb;
import io.ddbkit.spec.trait.Setting;

/**
 * One thing has to be done before another.
 *
 * @param first what comes first
 * @param then what waits for it
 * @param because why, as plans show it
 * @param source the AWS page, or the issue, that teaches it
 */
public record OrderRule(Act first, Act then, String because, String source) {
  public OrderRule {
    requireNonNull(first, "first");
    requireNonNull(then, "then");
    requireNonNull(because, "because");
    requireNonNull(source, "source");
  }

  /**
   * Something done to a setting.
   *
   * @param setting the setting's id
   * @param verb what is done
   */
  public record Act(String setting, Verb verb) {
    public Act {
      requireNonNull(setting, "setting");
      requireNonNull(verb, "verb");
    }

    /** Doing {@code verb} to {@code setting}. */
    public static Act of(Verb verb, Setting<?> setting) {
      requireNonNull(verb, "verb");
      requireNonNull(setting, "setting");
      return new Act(setting.id(), verb);
    }
  }
}
