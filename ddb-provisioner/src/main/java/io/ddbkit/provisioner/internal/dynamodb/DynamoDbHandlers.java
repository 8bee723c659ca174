package io.ddbkit.provisioner.internal.dynamodb;

import io.ddbkit.provisioner.handler.HandlerProvider;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.traits.Alarms;
import io.ddbkit.traits.Autoscaling;
import io.ddbkit.traits.Backup;
import io.ddbkit.traits.GlobalReplicas;
import io.ddbkit.traits.TableKey;
import java.util.List;
import java.util.Map;

/** The handlers of what CreateTable and UpdateTable set. */
public final class DynamoDbHandlers implements HandlerProvider {
  private static final String REGIONS = "Replicas in other regions";
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
        new StorageClassHandler(),
        new WarmThroughputHandler());
  }

  @Override
  public Map<Setting<?>, String> notYetSupported() {
    return Map.ofEntries(
        Map.entry(GlobalReplicas.REPLICAS, REGIONS),
        Map.entry(GlobalReplicas.MULTI_REGION_CONSISTENCY, REGIONS),
        Map.entry(TableKey.TABLE_KEY, BESIDE),
        Map.entry(Autoscaling.AUTOSCALING, BESIDE),
        Map.entry(Alarms.ALARMS, BESIDE),
        Map.entry(Backup.BACKUP, BESIDE));
  }
}
