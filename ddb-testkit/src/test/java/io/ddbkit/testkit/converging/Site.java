package io.ddbkit.testkit.converging;

import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.testkit.engine.EmbeddedEngine;
import io.ddbkit.testkit.engine.Space;
import io.ddbkit.testkit.simulated.SimulatedEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.SortedMap;
import java.util.function.Consumer;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A place for one table. What is sent is judged by DynamoDB's model, and must not be refused, other
 * than for a while.
 *
 * @param space the space
 * @param client the client that is judged
 * @param tables the provisioner that uses it
 * @param sent what is sent
 * @param aging lets more time pass than DynamoDB counts changes in
 * @param waiting lets time pass until an instant
 */
record Site(
    Space space,
    DynamoDbClient client,
    TableProvisioner tables,
    Sent sent,
    Runnable aging,
    Consumer<Instant> waiting)
    implements AutoCloseable {
  /** Changes of the table class are counted for 30 days. */
  private static final Duration MONTH = Duration.ofDays(31);

  static Site on(SimulatedEngine engine, SortedMap<String, Integer> refused) {
    var space = engine.space("pairs");
    var sent = new Sent();
    var builder = space.clientBuilder();
    var client =
        builder
            .overrideConfiguration(
                builder.overrideConfiguration().toBuilder()
                    .addExecutionInterceptor(new Refusals(refused))
                    .addExecutionInterceptor(sent)
                    .build())
            .build();
    return of(space, client, sent, () -> space.clock().pass(MONTH), space.clock()::passTo);
  }

  static Site on(EmbeddedEngine engine, SortedMap<String, Integer> refused) {
    var space = engine.space("pairs");
    var sent = new Sent();
    var client =
        space
            .connection()
            .configure(DynamoDbClient.builder())
            .overrideConfiguration(
                it ->
                    it.addExecutionInterceptor(new Refusals(refused)).addExecutionInterceptor(sent))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
    return of(space, client, sent, () -> {}, Site::notOffered);
  }

  /** DynamoDB Local lets nobody wait. */
  private static void notOffered(Instant instant) {
    throw new IllegalStateException("DynamoDB Local made a run wait until " + instant);
  }

  private static Site of(
      Space space, DynamoDbClient client, Sent sent, Runnable aging, Consumer<Instant> waiting) {
    var tables = space.provisioner().toBuilder().dynamoDb(client).build();
    return new Site(space, client, tables, sent, aging, waiting);
  }

  @Override
  public void close() {
    client.close();
    space.close();
  }
}
