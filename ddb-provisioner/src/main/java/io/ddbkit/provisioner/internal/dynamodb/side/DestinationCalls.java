package io.ddbkit.provisioner.internal.dynamodb.side;

import io.ddbkit.provisioner.handler.Call;
import io.ddbkit.provisioner.handler.Refusal;
import io.ddbkit.provisioner.handler.Refusal.Meaning;
import io.ddbkit.provisioner.internal.dynamodb.permission.DestinationPermissions;
import io.ddbkit.provisioner.permission.Permission;
import io.ddbkit.traits.KinesisDestination.Destination.Connected;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DisableKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.EnableKinesisStreamingConfiguration;
import software.amazon.awssdk.services.dynamodb.model.EnableKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateKinesisStreamingConfiguration;
import software.amazon.awssdk.services.dynamodb.model.UpdateKinesisStreamingDestinationRequest;

/**
 * The calls that change a table's Kinesis destination.
 *
 * @param table the table's physical name
 */
record DestinationCalls(String table) {
  /** A destination changes its state for some seconds, and refuses calls meanwhile. */
  private static final Refusal NOT_NOW =
      new Refusal(
          Refusal.ANY,
          "ValidationException",
          Refusal.ANY,
          "(?is).*not in a valid state to enable Kinesis Streaming Destination.*",
          Meaning.LATER);

  Call<?> enable(Connected to) {
    var request =
        EnableKinesisStreamingDestinationRequest.builder()
            .tableName(table)
            .streamArn(to.stream())
            .enableKinesisStreamingConfiguration(
                to.precision().map(Enum::name).map(DestinationCalls::enabling).orElse(null))
            .build();
    return Call.of(
            DestinationPermissions.ENABLE,
            request,
            (clients, r) ->
                clients.call(
                    DynamoDbClient.class, r, DynamoDbClient::enableKinesisStreamingDestination))
        .alsoNeeding(DestinationPermissions.beside(to).stream().map(Permission::action).toList())
        .meaning(NOT_NOW);
  }

  private static EnableKinesisStreamingConfiguration enabling(String precision) {
    return EnableKinesisStreamingConfiguration.builder()
        .approximateCreationDateTimePrecision(precision)
        .build();
  }

  Call<?> update(Connected to) {
    var request =
        UpdateKinesisStreamingDestinationRequest.builder()
            .tableName(table)
            .streamArn(to.stream())
            .updateKinesisStreamingConfiguration(
                to.precision().map(Enum::name).map(DestinationCalls::updating).orElse(null))
            .build();
    return Call.of(
            DestinationPermissions.UPDATE,
            request,
            (clients, r) ->
                clients.call(
                    DynamoDbClient.class, r, DynamoDbClient::updateKinesisStreamingDestination))
        .meaning(NOT_NOW);
  }

  private static UpdateKinesisStreamingConfiguration updating(String precision) {
    return UpdateKinesisStreamingConfiguration.builder()
        .approximateCreationDateTimePrecision(precision)
        .build();
  }

  Call<?> disable(Connected old) {
    var request =
        DisableKinesisStreamingDestinationRequest.builder()
            .tableName(table)
            .streamArn(old.stream())
            .build();
    return Call.of(
            DestinationPermissions.DISABLE,
            request,
            (clients, r) ->
                clients.call(
                    DynamoDbClient.class, r, DynamoDbClient::disableKinesisStreamingDestination))
        .meaning(NOT_NOW);
  }
}
