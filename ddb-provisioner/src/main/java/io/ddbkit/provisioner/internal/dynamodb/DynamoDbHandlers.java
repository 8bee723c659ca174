package io.ddbkit.provisioner.internal.dynamodb;

import io.ddbkit.provisioner.handler.HandlerProvider;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.traits.Alarms;
import io.ddbkit.traits.Backup;
import java.util.List;
import java.util.Map;

/** The handlers of what DynamoDB holds. */
public final class DynamoDbHandlers implements HandlerProvider {
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
    return Map.of(Alarms.ALARMS, BESIDE, Backup.BACKUP, BESIDE);
  }
}
