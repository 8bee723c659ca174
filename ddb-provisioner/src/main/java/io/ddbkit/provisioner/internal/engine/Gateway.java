package io.ddbkit.provisioner.internal.engine;

import io.ddbkit.provisioner.governor.Api;
import io.ddbkit.provisioner.governor.Ticket;
import io.ddbkit.provisioner.handler.Call;
import io.ddbkit.provisioner.handler.Refusal;
import io.ddbkit.provisioner.handler.Refusal.Meaning;
import io.ddbkit.provisioner.handler.ServiceClients;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.handler.Target;
import io.ddbkit.provisioner.internal.turn.Outgoing;
import io.ddbkit.provisioner.internal.turn.Run;
import io.ddbkit.provisioner.report.ControlPlaneException;
import io.ddbkit.provisioner.report.Outcome.Calls;
import io.ddbkit.spec.TableName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Makes the calls for one table, counts them, and turns what fails into our own exceptions. Several
 * threads may call at a time.
 */
public final class Gateway {
  /** So many answers that no AWS service gives, in a row, are no hiccup. */
  private static final int NO_HICCUP = 3;

  private final ServiceClients clients;
  private final TableName table;
  private final Target target;
  private final Map<String, Integer> unexplained = new ConcurrentHashMap<>();
  private final Set<String> answered = ConcurrentHashMap.newKeySet();
  private final AtomicInteger reads = new AtomicInteger();
  private final AtomicInteger writes = new AtomicInteger();
  private final AtomicInteger accepted = new AtomicInteger();

  /**
   * A gateway for the table of this name.
   *
   * @param region the region of the clients, where they tell it
   */
  public Gateway(ServiceClients clients, TableName table, Optional<String> region) {
    this.clients = clients;
    this.table = table;
    this.target = Target.of(region, table.physicalName());
  }

  /**
   * What a source tells.
   *
   * @param value its answer; empty: what it reads is not there
   * @param absent the refusal that says so
   */
  record Answer<R>(Optional<R> value, Optional<Refused> absent) {}

  ServiceClients clients() {
    return clients;
  }

  /** The table's name. */
  public TableName table() {
    return table;
  }

  /** The table, as long as only its name is known. */
  Target target() {
    return target;
  }

  /** The calls made so far. */
  public Calls calls() {
    return new Calls(reads.get(), writes.get());
  }

  /** Whether anything was ever answered. */
  public boolean isAnswered() {
    return !answered.isEmpty();
  }

  /**
   * The read of a source. It throws {@link NotYetException} if it cannot be told now, {@link
   * DeniedException} if it is denied, and {@link ControlPlaneException} if it cannot be told.
   */
  <R> Outgoing<Answer<R>> reading(Source<R> source, Target at) {
    return new Outgoing<>(api(source.action()), false, () -> read(source, at));
  }

  private Api api(String action) {
    return new Api(action, target.region());
  }

  private <R> Answer<R> read(Source<R> source, Target at) {
    reads.incrementAndGet();
    try {
      var answer = source.fetch().apply(clients, at);
      explained(source.action());
      return new Answer<>(Optional.of(answer), Optional.empty());
    } catch (AbortedException e) {
      throw new InterruptedCallException(e);
    } catch (SdkException e) {
      var refused = refused(source.action(), e, source.refusals());
      if (refused.meaning() == Meaning.ABSENT) {
        return new Answer<>(Optional.empty(), Optional.of(refused));
      }
      throw refused.meaning() == Meaning.DENIED ? new DeniedException(refused) : thrown(refused);
    }
  }

  /**
   * A call that changes something. That it returns does not prove that anything happened: the next
   * read does. Its answer tells the identity of what was asked for at most. It throws {@link
   * NotYetException} if DynamoDB cannot do it now, or nobody knows whether it has, {@link
   * RefusedException} if it is not to be had, or somebody else was faster, and {@link
   * ControlPlaneException} if it failed.
   */
  public Outgoing<SdkResponse> sending(Call<?> call) {
    return new Outgoing<>(api(call.action()), true, () -> send(call));
  }

  private SdkResponse send(Call<?> call) {
    writes.incrementAndGet();
    try {
      var answer = call.send(clients);
      explained(call.action());
      accepted.incrementAndGet();
      return answer;
    } catch (AbortedException e) {
      throw new InterruptedCallException(e);
    } catch (SdkException e) {
      var refused = refused(call.action(), e, call.refusals()).needing(call.actions());
      throw switch (refused.meaning()) {
        case ABSENT, REFUSED -> new RefusedException(refused);
        default -> thrown(refused);
      };
    }
  }

  private Refused refused(String action, SdkException e, List<Refusal> own) {
    var refused = Refused.of(action, e, own);
    if (!refused.isUnexplained()) {
      if (!refused.code().isEmpty()) {
        explained(action);
      }
      return refused;
    }
    int inARow = unexplained.merge(action, 1, Integer::sum);
    boolean othersAreAnswered = answered.stream().anyMatch(other -> !other.equals(action));
    return inARow >= NO_HICCUP && othersAreAnswered ? refused.as(Meaning.NOT_OFFERED) : refused;
  }

  private void explained(String action) {
    unexplained.remove(action);
    answered.add(action);
  }

  private RuntimeException thrown(Refused refused) {
    return switch (refused.meaning()) {
      case LATER, THROTTLED, TOO_SOON, NO_ANSWER -> new NotYetException(refused);
      default -> failure(refused);
    };
  }

  /** Our own exception for a refusal that ends the run. */
  public ControlPlaneException failure(Refused refused) {
    return failure(List.of(refused));
  }

  /** The same for several that were denied side by side. */
  ControlPlaneException failure(List<Refused> refused) {
    var address = Address.of(clients, refused.get(0).action());
    return new Failure(table, refused, address, accepted.get() > 0).exception();
  }

  /** The thread was interrupted while it waited for an answer. */
  static final class InterruptedCallException extends RuntimeException
      implements Run.Interrupted, Outgoing.Failed {
    private static final long serialVersionUID = 1;

    InterruptedCallException(AbortedException cause) {
      super(cause);
    }

    @Override
    public Ticket.End end() {
      return Ticket.End.NOT_MADE;
    }
  }
}
