package io.ddbkit.provisioner.handler;

import java.util.Set;
import java.util.function.BiConsumer;
import software.amazon.awssdk.core.SdkRequest;

/**
 * A call that changes something.
 *
 * @param action its IAM action
 * @param request the request, as plans may show it
 * @param sender sends it
 * @param notYet error codes that mean "not yet" for this call, beside those of every call
 */
public record Call<Q extends SdkRequest>(
    String action, Q request, BiConsumer<Clients, Q> sender, Set<String> notYet) {

  /** A call without "not yet" codes of its own. */
  public static <Q extends SdkRequest> Call<Q> of(
      String action, Q request, BiConsumer<Clients, Q> sender) {
    return new Call<>(action, request, sender, Set.of());
  }

  /** The same, to be repeated later on these error codes. */
  public Call<Q> repeatedOn(String... codes) {
    return new Call<>(action, request, sender, Set.of(codes));
  }

  /** Sends it. */
  public void send(Clients clients) {
    sender.accept(clients, request);
  }
}
