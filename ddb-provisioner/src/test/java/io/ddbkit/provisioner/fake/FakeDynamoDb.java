package io.ddbkit.provisioner.fake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeContinuousBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeContinuousBackupsResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveResponse;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.UpdateContinuousBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateContinuousBackupsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveResponse;

/**
 * A client of the fake control plane. It keeps what was asked, and fails where it is told to. One
 * thread at a time is awake on virtual time, so there is no lock.
 */
public final class FakeDynamoDb implements FakeSideOperations, FakeTagging {
  private final FakeControlPlane plane;
  private final List<SdkRequest> requests = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Map<Integer, Runnable>> hooks = new HashMap<>();

  FakeDynamoDb(FakeControlPlane plane) {
    this.plane = plane;
  }

  /** Runs {@code hook} before the n-th call of an operation; what it throws, it throws. */
  public FakeDynamoDb before(String operation, int nth, Runnable hook) {
    hooks.computeIfAbsent(operation, name -> new HashMap<>()).put(nth, hook);
    return this;
  }

  /** Fails the n-th call of an operation, from 1. */
  public FakeDynamoDb fail(String operation, int nth, RuntimeException error) {
    return before(
        operation,
        nth,
        () -> {
          throw error;
        });
  }

  /** Fails the first calls of an operation. */
  public FakeDynamoDb failFirst(int times, String operation, RuntimeException error) {
    for (int nth = 1; nth <= times; nth++) {
      fail(operation, nth, error);
    }
    return this;
  }

  /** How many calls of an operation were made. */
  public int count(String operation) {
    return counts.getOrDefault(operation, 0);
  }

  /** How many calls were made. */
  public int count() {
    return requests.size();
  }

  /** How many calls were made that change something. */
  public int writes() {
    return counts.entrySet().stream()
        .filter(entry -> !entry.getKey().matches("(Describe|Get|List).*"))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** The requests of one kind, in their order. */
  public <Q extends SdkRequest> List<Q> requests(Class<Q> type) {
    return requests.stream().filter(type::isInstance).map(type::cast).toList();
  }

  public List<SdkRequest> requests() {
    return List.copyOf(requests);
  }

  @Override
  public FakeControlPlane plane() {
    return plane;
  }

  @Override
  public <R> R call(String operation, SdkRequest request, Supplier<R> answer) {
    try {
      plane.time().await(plane.time().now().plus(plane.tempo().latency()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw AbortedException.create("Thread was interrupted", e);
    }
    requests.add(request);
    int nth = counts.merge(operation, 1, Integer::sum);
    hooks.getOrDefault(operation, Map.of()).getOrDefault(nth, () -> {}).run();
    return answer.get();
  }

  @Override
  public CreateTableResponse createTable(CreateTableRequest request) {
    return call(
        "CreateTable",
        request,
        () -> CreateTableResponse.builder().tableDescription(plane.create(request).now()).build());
  }

  @Override
  public DescribeTableResponse describeTable(DescribeTableRequest request) {
    return call(
        "DescribeTable",
        request,
        () ->
            plane
                .find(request.tableName())
                .flatMap(FakeTable::seen)
                .map(table -> DescribeTableResponse.builder().table(table).build())
                .orElseThrow(() -> AwsErrors.tableNotFound(request.tableName())));
  }

  @Override
  public UpdateTableResponse updateTable(UpdateTableRequest request) {
    return call(
        "UpdateTable",
        request,
        () -> {
          plane.active(request.tableName()).update(request);
          return UpdateTableResponse.builder().build();
        });
  }

  @Override
  public DeleteTableResponse deleteTable(DeleteTableRequest request) {
    return call(
        "DeleteTable",
        request,
        () -> {
          if (Boolean.TRUE.equals(
              plane.active(request.tableName()).now().deletionProtectionEnabled())) {
            throw AwsErrors.validation("Resource cannot be deleted as it is currently protected");
          }
          plane.drop(request.tableName());
          return DeleteTableResponse.builder().build();
        });
  }

  @Override
  public DescribeTimeToLiveResponse describeTimeToLive(DescribeTimeToLiveRequest request) {
    return call(
        "DescribeTimeToLive",
        request,
        () ->
            DescribeTimeToLiveResponse.builder()
                .timeToLiveDescription(existing(request.tableName()).timeToLive().seen())
                .build());
  }

  @Override
  public UpdateTimeToLiveResponse updateTimeToLive(UpdateTimeToLiveRequest request) {
    return call(
        "UpdateTimeToLive",
        request,
        () -> {
          var asked = request.timeToLiveSpecification();
          plane.active(request.tableName()).timeToLive().update(asked);
          return UpdateTimeToLiveResponse.builder().timeToLiveSpecification(asked).build();
        });
  }

  @Override
  public DescribeContinuousBackupsResponse describeContinuousBackups(
      DescribeContinuousBackupsRequest request) {
    return call(
        "DescribeContinuousBackups",
        request,
        () ->
            DescribeContinuousBackupsResponse.builder()
                .continuousBackupsDescription(made(request.tableName()).backups().description())
                .build());
  }

  @Override
  public UpdateContinuousBackupsResponse updateContinuousBackups(
      UpdateContinuousBackupsRequest request) {
    return call(
        "UpdateContinuousBackups",
        request,
        () -> {
          var asked = request.pointInTimeRecoverySpecification();
          made(request.tableName()).backups().update(asked, plane.time().now());
          return UpdateContinuousBackupsResponse.builder().build();
        });
  }

  @Override
  public FakeTable existing(String name) {
    return plane.find(name).orElseThrow(() -> AwsErrors.tableNotFound(name));
  }

  /** The backup operations say that a table that is CREATING cannot be found. */
  private FakeTable made(String name) {
    return plane
        .find(name)
        .filter(table -> table.now().tableStatus() != TableStatus.CREATING)
        .orElseThrow(() -> AwsErrors.of("TableNotFoundException", "Table not found: " + name));
  }

  @Override
  public String serviceName() {
    return "dynamodb";
  }

  @Override
  public void close() {
    throw new AssertionError("the client is the caller's, and nobody else closes it");
  }
}
