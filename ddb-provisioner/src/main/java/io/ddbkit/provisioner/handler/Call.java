package io.ddbkit.provisioner.handler;

import static java.util.Objects.requireNonNull;

import io.ddbkit.provisioner.handler.Refusal.Meaning;
import io.ddbkit.spec.internal.CheckReturnValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.BiFunction;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * A call that changes something.
 *
 * @param actions the IAM actions that it needs: first the one that it is named by, then those that
 *     AWS asks for because of what the request carries
 * @param request the request, as plans may show it
 * @param sender sends it, and gives the answer
 * @param refusals what refusals mean for this call, where they mean something else than for others
 */
public record Call<Q extends SdkRequest>(
    List<String> actions,
    Q request,
    BiFunction<ServiceClients, Q, ? extends SdkResponse> sender,
    List<Refusal> refusals) {

  public Call {
    requireNonNull(actions, "actions");
    requireNonNull(request, "request");
    requireNonNull(sender, "sender");
    requireNonNull(refusals, "refusals");
    actions = List.copyOf(actions);
    refusals = List.copyOf(refusals);
    if (actions.isEmpty()) {
      throw new IllegalArgumentException("a call needs at least one IAM action");
    }
  }

  /** A call whose refusals mean what they mean for every call. */
  @CheckReturnValue
  public static <Q extends SdkRequest> Call<Q> of(
      String action, Q request, BiFunction<ServiceClients, Q, ? extends SdkResponse> sender) {
    requireNonNull(action, "action");
    requireNonNull(request, "request");
    requireNonNull(sender, "sender");
    return new Call<>(List.of(action), request, sender, List.of());
  }

  /** The IAM action that it is named by. */
  public String action() {
    return actions.get(0);
  }

  /** The same, which needs these IAM actions too. */
  @CheckReturnValue
  public Call<Q> alsoNeeding(Collection<String> more) {
    requireNonNull(more, "more");
    var all = new LinkedHashSet<>(actions);
    all.addAll(more);
    return new Call<>(List.copyOf(all), request, sender, refusals);
  }

  /** The same, to be asked again later on these error codes. */
  @CheckReturnValue
  public Call<Q> repeatedOn(String... codes) {
    requireNonNull(codes, "codes");
    var more = new ArrayList<Refusal>();
    for (var code : codes) {
      more.add(Refusal.of(code, Meaning.LATER));
    }
    return meaning(more.toArray(Refusal[]::new));
  }

  /** The same, for which these refusals mean something of their own. */
  @CheckReturnValue
  public Call<Q> meaning(Refusal... rows) {
    requireNonNull(rows, "rows");
    var more = new ArrayList<>(refusals);
    more.addAll(List.of(rows));
    return new Call<>(actions, request, sender, more);
  }

  /** Sends it, and gives the answer. */
  public SdkResponse send(ServiceClients clients) {
    requireNonNull(clients, "clients");
    return sender.apply(clients, request);
  }
}
