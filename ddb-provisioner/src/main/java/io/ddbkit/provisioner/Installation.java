package io.ddbkit.provisioner;

import io.ddbkit.provisioner.handler.HandlerProvider;
import io.ddbkit.provisioner.internal.engine.Handlers;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.rule.RuleBook;
import io.ddbkit.spec.trait.Setting;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whether all is on the class path that every provisioner needs. Jars that are merged into one keep
 * a single file of each name, unless the merge is told otherwise, and lose what stood in the
 * others.
 */
final class Installation {
  /** A rule of each module whose bundle a merge may lose. */
  private static final List<String> A_RULE_OF_EACH_MODULE =
      List.of("compose.conflict", "encryption.key");

  private Installation() {}

  /**
   * The handlers on the class path.
   *
   * @throws IllegalStateException naming what is missing
   */
  static Handlers handlers() {
    A_RULE_OF_EACH_MODULE.forEach(RuleBook::text);
    var handlers = Handlers.registered();
    var handled = handlers.all().stream().map(handler -> handler.setting()).toList();
    var missing =
        CoreSettings.all().stream()
            .filter(setting -> !handled.contains(setting))
            .map(Setting::id)
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          "ddbkit's own handlers are missing for settings "
              + missing
              + ". The thread's context class loader finds no META-INF/services/"
              + HandlerProvider.class.getName()
              + " that names them. If jars are merged into one, merge these files too, for example"
              + " with ServicesResourceTransformer of maven-shade-plugin");
    }
    return handlers;
  }
}
