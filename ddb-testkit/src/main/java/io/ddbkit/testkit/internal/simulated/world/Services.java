package io.ddbkit.testkit.internal.simulated.world;

import io.ddbkit.testkit.internal.simulated.control.TableOperations;
import io.ddbkit.testkit.internal.simulated.data.ItemOperations;
import io.ddbkit.testkit.internal.simulated.feature.FeatureOperations;
import io.ddbkit.testkit.internal.simulated.service.Service;
import io.ddbkit.testkit.internal.simulated.stream.StreamOperations;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The services that the engine offers, by the names that requests bear. */
final class Services {
  private static final Map<String, Service> ALL =
      Map.of(
          "DynamoDB_20120810",
          new Service(
              Stream.of(TableOperations.all(), FeatureOperations.all(), ItemOperations.all())
                  .flatMap(operations -> operations.stream())
                  .toList()),
          "DynamoDBStreams_20120810",
          new Service(StreamOperations.all()));

  private Services() {}

  static Service of(String name) {
    var service = ALL.get(name);
    if (service == null) {
      throw Refusal.unknownOperation("");
    }
    return service;
  }

  /** The operations of all of them. */
  static Set<String> operations() {
    var operations = new HashSet<String>();
    ALL.values().forEach(service -> operations.addAll(service.operations()));
    return operations;
  }
}
