package io.ddbkit.testkit.internal.local;

import io.ddbkit.testkit.internal.RequestTables;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveResponse;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveResponse;
import software.amazon.dynamodb.services.exceptions.DynamoDBLocalServiceException;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;

/**
 * Answers from memory, and says of a table that is missing where one of its name stands. DynamoDB
 * Local says only that it is missing, and most who read that look for the table, not for the access
 * key or the region of their client.
 */
final class ExplainingRequests extends LocalDynamoDBRequestHandler {
  private static final int AUTHORITY_LEVEL = 0;
  private static final boolean IN_MEMORY = true;
  private static final @Nullable String NO_DIRECTORY = null;
  private static final boolean SHARED = false;
  private static final boolean DELAY_TRANSIENT_STATUSES = false;
  private static final String MISSING = "ResourceNotFoundException";

  private final TableDatabases places;

  ExplainingRequests(TableDatabases places) {
    super(AUTHORITY_LEVEL, IN_MEMORY, NO_DIRECTORY, SHARED, DELAY_TRANSIENT_STATUSES);
    this.places = places;
  }

  @Override
  public CreateTableResponse createTable(
      String accessKey, String region, CreateTableRequest request) {
    var response = super.createTable(accessKey, region, request);
    RequestTables.of(request).forEach(table -> places.created(table, accessKey, region));
    return response;
  }

  @Override
  public DeleteTableResponse deleteTable(
      String accessKey, String region, DeleteTableRequest request) {
    var response =
        explained(accessKey, region, request, () -> super.deleteTable(accessKey, region, request));
    RequestTables.of(request).forEach(table -> places.deleted(table, accessKey, region));
    return response;
  }

  @Override
  public DescribeTableResponse describeTable(
      String accessKey, String region, DescribeTableRequest request) {
    return explained(
        accessKey, region, request, () -> super.describeTable(accessKey, region, request));
  }

  @Override
  public UpdateTableResponse updateTable(
      String accessKey, String region, UpdateTableRequest request) {
    return explained(
        accessKey, region, request, () -> super.updateTable(accessKey, region, request));
  }

  @Override
  public BatchGetItemResponse batchGetItem(
      String accessKey, String region, BatchGetItemRequest request) {
    return explained(
        accessKey, region, request, () -> super.batchGetItem(accessKey, region, request));
  }

  @Override
  public BatchWriteItemResponse batchWriteItem(
      String accessKey, String region, BatchWriteItemRequest request) {
    return explained(
        accessKey, region, request, () -> super.batchWriteItem(accessKey, region, request));
  }

  @Override
  public DeleteItemResponse deleteItem(String accessKey, String region, DeleteItemRequest request) {
    return explained(
        accessKey, region, request, () -> super.deleteItem(accessKey, region, request));
  }

  @Override
  public GetItemResponse getItem(String accessKey, String region, GetItemRequest request) {
    return explained(accessKey, region, request, () -> super.getItem(accessKey, region, request));
  }

  @Override
  public PutItemResponse putItem(String accessKey, String region, PutItemRequest request) {
    return explained(accessKey, region, request, () -> super.putItem(accessKey, region, request));
  }

  @Override
  public QueryResponse query(String accessKey, String region, QueryRequest request) {
    return explained(accessKey, region, request, () -> super.query(accessKey, region, request));
  }

  @Override
  public ScanResponse scan(String accessKey, String region, ScanRequest request) {
    return explained(accessKey, region, request, () -> super.scan(accessKey, region, request));
  }

  @Override
  public TransactGetItemsResponse transactGetItems(
      String accessKey, String region, TransactGetItemsRequest request) {
    return explained(
        accessKey, region, request, () -> super.transactGetItems(accessKey, region, request));
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(
      String accessKey, String region, TransactWriteItemsRequest request) {
    return explained(
        accessKey, region, request, () -> super.transactWriteItems(accessKey, region, request));
  }

  @Override
  public UpdateItemResponse updateItem(String accessKey, String region, UpdateItemRequest request) {
    return explained(
        accessKey, region, request, () -> super.updateItem(accessKey, region, request));
  }

  @Override
  public DescribeTimeToLiveResponse describeTimeToLive(
      String accessKey, String region, DescribeTimeToLiveRequest request) {
    return explained(
        accessKey, region, request, () -> super.describeTimeToLive(accessKey, region, request));
  }

  @Override
  public UpdateTimeToLiveResponse updateTimeToLive(
      String accessKey, String region, UpdateTimeToLiveRequest request) {
    return explained(
        accessKey, region, request, () -> super.updateTimeToLive(accessKey, region, request));
  }

  @Override
  public ExecuteStatementResponse executeStatement(
      String accessKey, String region, ExecuteStatementRequest request) {
    return explained(
        accessKey, region, request, () -> super.executeStatement(accessKey, region, request));
  }

  @Override
  public ExecuteTransactionResponse executeTransaction(
      String accessKey, String region, ExecuteTransactionRequest request) {
    return explained(
        accessKey, region, request, () -> super.executeTransaction(accessKey, region, request));
  }

  private <T> T explained(String accessKey, String region, SdkRequest request, Supplier<T> answer) {
    try {
      return answer.get();
    } catch (DynamoDBLocalServiceException e) {
      throw MISSING.equals(e.getErrorCode()) ? explained(e, accessKey, region, request) : e;
    }
  }

  private DynamoDBLocalServiceException explained(
      DynamoDBLocalServiceException missing, String accessKey, String region, SdkRequest request) {
    var text = new StringBuilder(missing.getMessage());
    RequestTables.of(request).stream()
        .filter(table -> !places.has(table, accessKey, region))
        .forEach(table -> text.append(". ").append(places.missing(table, accessKey, region)));
    return new DynamoDBLocalServiceException(
        text.toString(),
        missing.getCancellationReasons(),
        missing.getItem(),
        missing.statusCode(),
        missing.getErrorCode());
  }
}
