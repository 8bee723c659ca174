package io.ddbkit.testkit.simulated;

import io.ddbkit.spec.trait.Setting;
import io.ddbkit.traits.Alarms;
import io.ddbkit.traits.Autoscaling;
import io.ddbkit.traits.Backup;
import io.ddbkit.traits.GlobalReplicas;
import io.ddbkit.traits.TableKey;
import java.util.Map;

/** What the engine cannot hold: what another region or another service does. */
final class SimulatedLimits {
  private static final String ALONE = "the simulated engine is DynamoDB alone, without the service";
  private static final String ONE_REGION = "the simulated engine has no replicas";

  private SimulatedLimits() {}

  static Map<Setting<?>, String> settings() {
    return Map.of(
        GlobalReplicas.REPLICAS, ONE_REGION,
        GlobalReplicas.MULTI_REGION_CONSISTENCY, ONE_REGION,
        Autoscaling.AUTOSCALING, ALONE + " that scales it",
        Alarms.ALARMS, ALONE + " that watches it",
        Backup.BACKUP, ALONE + " that backs it up",
        TableKey.TABLE_KEY, ALONE + " that makes keys");
  }
}
