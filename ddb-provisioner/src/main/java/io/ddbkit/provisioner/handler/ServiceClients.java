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

  /**
   * The client of this type.
   *
   * @throws IllegalStateException if the caller brought none
   */
  public <C> C get(Class<C> type) {
    requireNonNull(type, "type");
    var client = byType.get(type);
    if (client == null) {
      throw new IllegalStateException(
          "a " + type.getSimpleName() + " is needed: bring one by TableProvisioner.client(..)");
    }
    return type.cast(client);
  }
}
