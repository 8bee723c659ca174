package io.ddbkit.provisioner.internal.dynamodb;

import io.ddbkit.provisioner.handler.HandlerProvider;
import io.ddbkit.provisioner.handler.SettingHandler;
import java.util.List;

/** The handlers of what DynamoDB holds. */
public final class DynamoDbHandlers implements HandlerProvider {

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
}
