package io.ddbkit.testkit.junit;

import io.ddbkit.spec.trait.Setting;
import io.ddbkit.testkit.engine.Engine;
import io.ddbkit.testkit.engine.EngineException;
import io.ddbkit.testkit.engine.EngineSettings;
import java.util.Set;
import java.util.TreeSet;

/** The advice to run tests without the settings that cannot be created. */
final class LeaveOutAdvice {
  private static final String LEAVE_OUT = "ddbkit.leave-out";

  private LeaveOutAdvice() {}

  /** The failure, with the option that runs the tests without these settings. */
  static EngineException explained(
      Engine engine, Set<Setting<?>> settings, RuntimeException failure) {
    var ids = new TreeSet<>(EngineSettings.ofThisJvm().list(LEAVE_OUT));
    settings.forEach(setting -> ids.add(setting.id()));
    return new EngineException(
        engine.name(),
        "the tables of this test cannot be created: " + firstLine(failure),
        "change the spec; or, if the tests do not require it, leave it out: -D%s=%s"
            .formatted(LEAVE_OUT, String.join(",", ids)),
        failure);
  }

  private static String firstLine(RuntimeException failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }
}
