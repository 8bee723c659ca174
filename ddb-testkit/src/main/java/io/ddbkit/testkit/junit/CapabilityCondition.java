package io.ddbkit.testkit.junit;

import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.testkit.engine.Engines;
import io.ddbkit.testkit.internal.KnownSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Skips what the engine cannot hold. Called by JUnit, for {@link RequiresEngineSupport}. */
final class CapabilityCondition implements ExecutionCondition {
  private static final Logger LOG = LoggerFactory.getLogger(CapabilityCondition.class);

  CapabilityCondition() {}

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    var required =
        context
            .getElement()
            .flatMap(e -> AnnotationSupport.findAnnotation(e, RequiresEngineSupport.class))
            .map(annotation -> Arrays.asList(annotation.value()))
            .orElseGet(List::of);
    required.forEach(CapabilityCondition::refuseUnknown);
    var engine = Engines.shared();
    var missing =
        engine.unsupportedSettings().entrySet().stream()
            .filter(held -> required.contains(held.getKey().id()))
            .map(CapabilityCondition::text)
            .sorted()
            .toList();
    return missing.isEmpty()
        ? ConditionEvaluationResult.enabled("engine " + engine.name() + " holds " + required)
        : skipped(
            context, "engine " + engine.name() + " does not support " + String.join("; ", missing));
  }

  /** Build tools count what is skipped, and many do not say why. */
  private static ConditionEvaluationResult skipped(ExtensionContext context, String why) {
    LOG.warn("{} is skipped: {}", context.getDisplayName(), why);
    return ConditionEvaluationResult.disabled(why);
  }

  private static void refuseUnknown(String id) {
    var known = KnownSettings.byId().keySet();
    if (!known.contains(id)) {
      throw new IllegalArgumentException(
          "@RequiresEngineSupport(\"%s\") is not a setting. The settings are: %s."
              .formatted(Printable.value(id), String.join(", ", known)));
    }
  }

  private static String text(Map.Entry<Setting<?>, String> held) {
    return held.getKey() + ": " + held.getValue();
  }
}
