package io.ddbkit.provisioner.internal.dynamodb;

import io.ddbkit.provisioner.handler.HandlerProvider;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.traits.Autoscaling;
import io.ddbkit.traits.ContributorInsights;
import io.ddbkit.traits.KinesisDestination;
import io.ddbkit.traits.Prewarming;
import io.ddbkit.traits.ResourcePolicy;
import io.ddbkit.traits.StorageClass;
import io.ddbkit.traits.TableKey;
import io.ddbkit.traits.TableTags;
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
        new BillingHandler(),
        new StreamHandler(),
        new EncryptionHandler(),
        new DeletionProtectionHandler(),
        new RecoveryHandler(),
        new TimeToLiveHandler());
  }

  @Override
  public Map<Setting<?>, String> awaited() {
    return Map.of(
        Prewarming.WARM_THROUGHPUT, EVERY_TRAIT,
        StorageClass.STORAGE_CLASS, EVERY_TRAIT,
        TableTags.TAGS, EVERY_TRAIT,
        ContributorInsights.CONTRIBUTOR_INSIGHTS, EVERY_TRAIT,
        ResourcePolicy.RESOURCE_POLICY, EVERY_TRAIT,
        KinesisDestination.KINESIS_DESTINATION, EVERY_TRAIT,
        TableKey.TABLE_KEY, BESIDE,
        Autoscaling.AUTOSCALING, BESIDE);
  }
}
