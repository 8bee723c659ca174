package io.ddbkit.testkit.engine;

import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.traits.Alarms;
import io.ddbkit.traits.Autoscaling;
import io.ddbkit.traits.Backup;
import io.ddbkit.traits.ContributorInsights;
import io.ddbkit.traits.Encryption;
import io.ddbkit.traits.GlobalReplicas;
import io.ddbkit.traits.KinesisDestination;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.ResourcePolicy;
import io.ddbkit.traits.StorageClass;
import io.ddbkit.traits.TableKey;
import io.ddbkit.traits.TableTags;
import io.ddbkit.traits.TableWarmThroughput;
import java.util.Map;

/** What DynamoDB Local 3.3.1 was seen to refuse, or to accept and forget. */
final class LocalLimits {
  private static final String FORGETS = "DynamoDB Local accepts it and ignores it";
  private static final String ALONE = "DynamoDB Local lacks the service";

  private LocalLimits() {}

  static Map<Setting<?>, String> settings() {
    return Map.ofEntries(
        Map.entry(Protection.RECOVERY, "DynamoDB Local has no continuous backups"),
        Map.entry(Encryption.ENCRYPTION, "DynamoDB Local accepts a key and ignores it"),
        Map.entry(CoreSettings.VECTOR_INDEXES, FORGETS),
        Map.entry(StorageClass.STORAGE_CLASS, FORGETS),
        Map.entry(TableWarmThroughput.WARM_THROUGHPUT, FORGETS),
        Map.entry(TableTags.TAGS, "DynamoDB Local has no tags"),
        Map.entry(ResourcePolicy.RESOURCE_POLICY, "DynamoDB Local has no resource policies"),
        Map.entry(
            ContributorInsights.CONTRIBUTOR_INSIGHTS, "DynamoDB Local has no contributor insights"),
        Map.entry(
            KinesisDestination.KINESIS_DESTINATION, "DynamoDB Local has no Kinesis destinations"),
        Map.entry(GlobalReplicas.REPLICAS, "DynamoDB Local has no replicas"),
        Map.entry(GlobalReplicas.MULTI_REGION_CONSISTENCY, "DynamoDB Local has no replicas"),
        Map.entry(Autoscaling.AUTOSCALING, ALONE + " that scales it"),
        Map.entry(Alarms.ALARMS, ALONE + " that watches it"),
        Map.entry(Backup.BACKUP, ALONE + " that backs it up"),
        Map.entry(TableKey.TABLE_KEY, ALONE + " that creates keys"));
  }
}
