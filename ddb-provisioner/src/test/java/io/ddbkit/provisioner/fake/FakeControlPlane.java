package io.ddbkit.provisioner.fake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** The tables of one account and region, in memory, on virtual time. */
public final class FakeControlPlane {
  private final VirtualScheduler time;
  private final Map<String, FakeTable> tables = new HashMap<>();
  private Tempo tempo = Tempo.USUAL;
  private int made;

  public FakeControlPlane(VirtualScheduler time) {
    this.time = time;
  }

  /** Changes how long things take from now on. */
  public void tempo(UnaryOperator<Tempo> change) {
    tempo = change.apply(tempo);
  }

  Tempo tempo() {
    return tempo;
  }

  VirtualScheduler time() {
    return time;
  }

  /** A client, of one of perhaps several processes. */
  public FakeDynamoDb client() {
    return new FakeDynamoDb(this);
  }

  /** How many tables were ever made. */
  public int made() {
    return made;
  }

  /** A table that stands, for a test to look at or to meddle with. */
  public FakeTable table(String name) {
    return find(name).orElseThrow();
  }

  /** Takes a table away, at once. */
  public void drop(String name) {
    tables.remove(name);
  }

  Optional<FakeTable> find(String name) {
    return Optional.ofNullable(tables.get(name));
  }

  /** The table of an ARN, whatever its state. */
  FakeTable ofArn(String arn) {
    return find(arn.substring(arn.indexOf('/') + 1))
        .orElseThrow(
            () ->
                AwsErrors.of(
                    "ResourceNotFoundException",
                    "Requested resource not found: ResourcArn: " + arn + " not found"));
  }

  FakeTable active(String name) {
    var table = find(name).orElseThrow(() -> AwsErrors.tableNotFound(name));
    var status = table.now().tableStatus();
    if (status != TableStatus.ACTIVE) {
      throw AwsErrors.inUse("Attempt to change a resource which is still in use: " + name);
    }
    return table;
  }

  FakeTable create(CreateTableRequest request) {
    if (tables.containsKey(request.tableName())) {
      throw AwsErrors.inUse("Table already exists: " + request.tableName());
    }
    var table = new FakeTable(this, request, NewTable.of(request, ++made, time.now()));
    tables.put(request.tableName(), table);
    return table;
  }
}
