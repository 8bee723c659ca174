package io.ddbkit.traits.internal.raw;

import io.ddbkit.spec.tree.Tree;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The calls that set what a raw form does not hold, by its names in AWS and CloudFormation. */
public final class OtherTraits {
  private static final Map<String, Function<Shown, String>> CALLS =
      Map.ofEntries(
          Map.entry("TimeToLiveSpecification", OtherTraits::timeToLive),
          Map.entry("PointInTimeRecoverySpecification", OtherTraits::recovery),
          Map.entry("ContinuousBackups", said -> "PointInTimeRecovery.on()"),
          Map.entry("ContributorInsightsSpecification", OtherTraits::insights),
          Map.entry("Replicas", OtherTraits::replicas),
          Map.entry("ReplicaUpdates", OtherTraits::replicas),
          Map.entry("ReplicationGroup", OtherTraits::replicas),
          Map.entry("MultiRegionConsistency", OtherTraits::consistency),
          Map.entry("KinesisStreamSpecification", OtherTraits::kinesis),
          Map.entry("WriteProvisionedThroughputSettings", said -> "Autoscaling.on()"),
          Map.entry("ReadProvisionedThroughputSettings", said -> "Autoscaling.on()"));

  private OtherTraits() {}

  /** A remedy that sets this member on a spec; empty: no trait does. */
  public static Optional<String> wayOut(String member, Tree value) {
    if (member.equals("Properties")) {
      return Optional.of("pass only the content of Properties: it is the definition");
    }
    return Optional.ofNullable(CALLS.get(Shown.capital(member)))
        .map(call -> "set it on the spec: .with(" + call.apply(new Shown(value)) + ")");
  }

  private static String timeToLive(Shown said) {
    return said.isOff("Enabled")
        ? "TimeToLive.off()"
        : "TimeToLive.on(" + said.text("AttributeName", "expiresAt") + ")";
  }

  private static String recovery(Shown said) {
    var period = said.number("RecoveryPeriodInDays").map(days -> "Duration.ofDays(" + days + ")");
    return said.isOff("PointInTimeRecoveryEnabled")
        ? "PointInTimeRecovery.off()"
        : "PointInTimeRecovery.on(" + period.orElse("") + ")";
  }

  private static String insights(Shown said) {
    return said.isOff("Enabled") ? "ContributorInsights.off()" : "ContributorInsights.on()";
  }

  private static String replicas(Shown said) {
    var regions =
        said.elements().stream()
            .map(replica -> replica.text("Region", replica.text("RegionName", "eu-west-1")))
            .toList();
    return regions.isEmpty()
        ? "GlobalReplicas.in(\"eu-west-1\")"
        : "GlobalReplicas.in(" + String.join(", ", regions) + ")";
  }

  private static String consistency(Shown said) {
    var replicas = "GlobalReplicas.in(\"eu-west-1\")";
    return said.isText("STRONG") ? replicas + ".strong()" : replicas;
  }

  private static String kinesis(Shown said) {
    var sample = "arn:aws:kinesis:<region>:<account>:stream/<name>";
    return "KinesisDestination.to(" + said.text("StreamArn", sample) + ")";
  }
}
