package io.ddbkit.testkit.engine.aws;

import io.ddbkit.testkit.engine.EngineSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** Every way in which AWS is refused, without AWS. */
public final class AwsFailures {
  private AwsFailures() {}

  /** By title. */
  public static Map<String, Callable<?>> all() {
    var all = new LinkedHashMap<String, Callable<?>>();
    all.put("no account allowed", () -> start(Map.of(), connection -> "123456789012"));
    all.put(
        "account not allowed",
        () -> start(Map.of("ddbkit.aws.accounts", "111111111111"), connection -> "123456789012"));
    return all;
  }

  private static Object start(Map<String, String> settings, Accounts accounts) {
    var all = new LinkedHashMap<>(settings);
    all.put("ddbkit.region", "eu-west-1");
    return new AwsProvider(accounts).start(EngineSettings.of(all));
  }
}
