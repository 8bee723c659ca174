package io.ddbkit.testkit.fault;

import io.ddbkit.spec.text.Printable;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The operations of DynamoDB and its streams, as the SDK of the class path has them. */
final class Operations {
  private static final String REQUEST = "Request";
  private static final SortedSet<String> ALL =
      Stream.of(DynamoDbClient.class, DynamoDbStreamsClient.class)
          .flatMap(client -> Arrays.stream(client.getMethods()))
          .map(Method::getParameterTypes)
          .filter(parameters -> parameters.length == 1)
          .map(parameters -> parameters[0])
          .filter(SdkRequest.class::isAssignableFrom)
          .map(type -> type.getSimpleName().replaceFirst(REQUEST + "$", ""))
          .collect(Collectors.toCollection(TreeSet::new));

  private Operations() {}

  /**
   * Nothing if there is such an operation.
   *
   * @throws IllegalArgumentException if there is not
   */
  static void require(String name) {
    if (!ALL.contains(name)) {
      throw new IllegalArgumentException(
          "DynamoDB has no operation '%s'. Those there are: %s."
              .formatted(Printable.value(name), String.join(", ", ALL)));
    }
  }
}
