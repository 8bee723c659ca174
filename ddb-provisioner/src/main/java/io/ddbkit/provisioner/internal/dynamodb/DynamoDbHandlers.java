package io.ddbkit.provisioner.internal.dynamodb;

import io.ddbkit.provisioner.handler.HandlerProvider;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.traits.Alarms;
import io.ddbkit.traits.Autoscaling;
import io.ddbkit.traits.Backup;
import io.ddbkit.traits.ContributorInsights;
import io.ddbkit.traits.GlobalReplicas;
import io.ddbkit.traits.KinesisDestination;
import io.ddbkit.traits.ResourcePolicy;
import io.ddbkit.traits.TableKey;
import java.util.List;
import java.util.Map;

/** The handlers of what DynamoDB holds. */
public final class DynamoDbHandlers implements HandlerProvider {
  private static final String EVERY_TRAIT = "Every trait on live tables";
  private static final String BESIDE = "The services beside DynamoDB";

  /** Made by {@code ServiceLoader}. */
  public DynamoDbHandlers() {}

  @Override
  public List<SettingHandler<?>> handlers() {
    return List.of(
        new PrimaryKeyHandler(),
        new LocalIndexesHandler(),
        new GlobalIndexesHandler(),
        new VectorIndexesHandler(),
        new BillingHandler(),
        new StreamHandler(),
        new EncryptionHandler(),
        new DeletionProtectionHandler(),
        new RecoveryHandler(),
        new TimeToLiveHandler(),
        new TableTagsHandler(),
        new StorageClassHandler(),
        new WarmThroughputHandler());
  }

  @Override
  public Map<Setting<?>, String> notYetSupported() {
    return Map.ofEntries(
        Map.entry(GlobalReplicas.REPLICAS, EVERY_TRAIT),
        Map.entry(GlobalReplicas.MULTI_REGION_CONSISTENCY, EVERY_TRAIT),
        Map.entry(ContributorInsights.CONTRIBUTOR_INSIGHTS, EVERY_TRAIT),
        Map.entry(ResourcePolicy.RESOURCE_POLICY, EVERY_TRAIT),
        Map.entry(KinesisDestination.KINESIS_DESTINATION, EVERY_TRAIT),
        Map.entry(TableKey.TABLE_KEY, BESIDE),
        Map.entry(Autoscaling.AUTOSCALING, BESIDE),
        Map.entry(Alarms.ALARMS, BESIDE),
        Map.entry(Backup.BACKUP, BESIDE));
  }
}
