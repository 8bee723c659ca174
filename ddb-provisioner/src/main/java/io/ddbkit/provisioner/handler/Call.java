package io.ddbkit.provisioner.handler;

import static java.util.Objects.requireNonNull;

import io.ddbkit.provisioner.handler.Refusal.Meaning;
import io.ddbkit.spec.internal.CheckReturnValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import software.amazon.awssdk.core.SdkRequest;

/**
 * A call that changes something.
 *
 * @param action its IAM action
 * @param request the request, as plans may show it
 * @param sender sends it
 * @param refusals what refusals mean for this call, where they mean something else than for others
 */
@CheckReturnValue
public record Call<Q extends SdkRequest>(
    String action, Q request, BiConsumer<ServiceClients, Q> sender, List<Refusal> refusals) {

  public Call {
    requireNonNull(action, "action");
    requireNonNull(request, "request");
    requireNonNull(sender, "sender");
    requireNonNull(refusals, "refusals");
    refusals = List.copyOf(refusals);
  }

  /** A call whose refusals mean what they mean for every call. */
  public static <Q extends SdkRequest> Call<Q> of(
      String action, Q request, BiConsumer<ServiceClients, Q> sender) {
    requireNonNull(action, "action");
    requireNonNull(request, "request");
    requireNonNull(sender, "sender");
    return new Call<>(action, request, sender, List.of());
  }

  /** The same, to be asked again later on these error codes. */
  public Call<Q> repeatedOn(String... codes) {
    requireNonNull(codes, "codes");
    var more = new ArrayList<>(refusals);
    for (var code : codes) {
      more.add(Refusal.of(code, Meaning.LATER));
    }
    return new Call<>(action, request, sender, more);
  }

  /** Sends it. */
  public void send(ServiceClients clients) {
    requireNonNull(clients, "clients");
    sender.accept(clients, request);
  }
}
