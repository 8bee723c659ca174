package io.ddbkit.provisioner.handler;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.function.BiFunction;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkClient;

/**
 * The caller's clients, which stay the caller's: nobody here closes them.
 *
 * @param byType by the interface of the client
 */
public record ServiceClients(Map<Class<?>, Object> byType) {

  public ServiceClients {
    requireNonNull(byType, "byType");
    byType = Map.copyOf(byType);
  }

  /** Whether there is a client of this type. */
  public boolean has(Class<?> type) {
    return byType.containsKey(requireNonNull(type, "type"));
  }

  /**
   * The client of this type.
   *
   * @throws IllegalStateException if the caller brought none, which happens only to a handler that
   *     does not declare the type in {@link SettingHandler#clients()}
   */
  public <C> C get(Class<C> type) {
    requireNonNull(type, "type");
    var client = byType.get(type);
    if (client == null) {
      throw new IllegalStateException(
          ("the provisioner has no client of type %1$s. Pass one to"
                  + " TableProvisioner.Builder.client(%1$s.class, ..); and name the type in the"
                  + " handler's clients(), so that it is missed before the first call")
              .formatted(type.getSimpleName()));
    }
    return type.cast(client);
  }

  /**
   * Makes a call once, whatever retries the client is configured with. Retries inside a call hide
   * throttles from the {@linkplain io.ddbkit.provisioner.governor.Governor governor}, hold a thread
   * while they sleep, and send again what a lost answer may have done; a run repeats its calls by
   * itself. Only where the clock is wrong does the SDK send a second time, with the time that the
   * service answered. A client that does not tell its configuration, such as a fake, is given the
   * request as it is.
   *
   * @param call makes it, such as {@code DynamoDbClient::describeTable}
   * @throws IllegalStateException as {@link #get(Class)} does
   */
  public <C extends SdkClient, Q extends AwsRequest, R> R call(
      Class<C> type, Q request, BiFunction<C, Q, R> call) {
    requireNonNull(request, "request");
    requireNonNull(call, "call");
    var client = get(type);
    return call.apply(client, SingleAttempt.of(request, client));
  }
}
