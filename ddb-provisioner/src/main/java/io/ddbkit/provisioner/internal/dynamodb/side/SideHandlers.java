package io.ddbkit.provisioner.internal.dynamodb.side;

import io.ddbkit.provisioner.handler.HandlerProvider;
import io.ddbkit.provisioner.handler.SettingHandler;
import java.util.List;

/** The handlers of what DynamoDB holds beside UpdateTable. */
public final class SideHandlers implements HandlerProvider {
  /** Made by {@code ServiceLoader}. */
  public SideHandlers() {}

  @Override
  public List<SettingHandler<?>> handlers() {
    return List.of(
        new RecoveryHandler(),
        new TimeToLiveHandler(),
        new TableTagsHandler(),
        new RevisionHandler(),
        new ContributorInsightsHandler(),
        new ResourcePolicyHandler(),
        new KinesisDestinationHandler());
  }
}
