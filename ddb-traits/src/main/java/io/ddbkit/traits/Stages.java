package io.ddbkit.traits;

import java.time.Duration;
import java.util.Map;

/** The environments that the library brings along. */
final class Stages {
  static final String DEV = "dev";
  static final String STAGING = "staging";
  static final String PROD = "prod";
  private static final Duration LONG_RETENTION = Duration.ofDays(365);

  private static final String BILLING = "development and staging use on-demand billing";
  private static final String REPLICAS = "replicas are for production only";
  private static final String SCALING = "autoscaling does not apply to on-demand billing";
  private static final String TAGS = "every table of an environment has its tags";

  private Stages() {}

  static Environment dev(String project) {
    return outsideProduction(DEV, project).suggesting(Protection.off());
  }

  static Environment staging(String project) {
    return outsideProduction(STAGING, project)
        .suggesting(Protection.recoveryOnly(), Backup.daily());
  }

  static Environment production(String project) {
    return tagged(PROD, project)
        .suggesting(
            OnDemand.on(),
            Protection.deletionProtectionAndRecovery(),
            Backup.daily().keepFor(LONG_RETENTION));
  }

  private static Environment outsideProduction(String name, String project) {
    return tagged(name, project)
        .forcing(OnDemand.on(), BILLING)
        .dismissing(Autoscaling.AUTOSCALING, SCALING)
        .dismissing(GlobalReplicas.REPLICAS, REPLICAS)
        .dismissing(GlobalReplicas.MULTI_REGION_CONSISTENCY, REPLICAS);
  }

  private static Environment tagged(String name, String project) {
    var tags =
        TableTags.of(Map.of("Component", "database", "Type", "dynamodb", "Environment", name));
    return Environment.named(name).project(project).forcing(tags, TAGS);
  }
}
