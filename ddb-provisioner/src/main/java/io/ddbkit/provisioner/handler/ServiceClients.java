package io.ddbkit.provisioner.handler;

import static java.util.Objects.requireNonNull;

import java.util.Map;

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
}
