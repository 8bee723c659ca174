package io.ddbkit.provisioner.internal.engine;

import io.ddbkit.provisioner.handler.Call;
import io.ddbkit.provisioner.handler.Refusal;
import io.ddbkit.provisioner.handler.Refusal.Meaning;
import io.ddbkit.provisioner.handler.ServiceClients;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.report.ControlPlaneException;
import io.ddbkit.provisioner.report.Outcome.Calls;
import io.ddbkit.spec.TableName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;

/** Makes the calls for one table, counts them, and turns what fails into our own exceptions. */
public final class Gateway {
  /** So many answers that no AWS service gives, in a row, are no hiccup. */
  private static final int NO_HICCUP = 3;

  private final ServiceClients clients;
  private final TableName table;
  private final Map<String, Integer> unexplained = new HashMap<>();
  private final Set<String> answered = new HashSet<>();
  private final Map<String, Refused> absent = new HashMap<>();
  private int reads;
  private int writes;
  private int accepted;

  /** A gateway for the table of this name. */
  public Gateway(ServiceClients clients, TableName table) {
    this.clients = clients;
    this.table = table;
  }

  ServiceClients clients() {
    return clients;
  }

  /** The table's name. */
  TableName table() {
    return table;
  }

  /** The calls made so far. */
  public Calls calls() {
    return new Calls(reads, writes);
  }

  /** Whether anything was ever answered. */
  boolean isAnswered() {
    return !answered.isEmpty();
  }

  /** What a source was last answered, where that is that it cannot be told. */
  Optional<Refused> absent(Source<?> source) {
    return Optional.ofNullable(absent.get(source.action()));
  }

  /**
   * What a source tells.
   *
   * @return empty if the table is not there
   * @throws NotYetException if it cannot be told now
   * @throws ControlPlaneException if it cannot be told
   */
  <R> Optional<R> read(Source<R> source) {
    reads++;
    try {
      var answer = Optional.of(source.fetch().apply(clients, table.physicalName()));
      explained(source.action());
      return answer;
    } catch (AbortedException e) {
      throw new InterruptedCallException(e);
    } catch (SdkException e) {
      var refused = refused(source.action(), e, source.refusals());
      if (refused.meaning() == Meaning.ABSENT) {
        absent.put(source.action(), refused);
        return Optional.empty();
      }
      throw thrown(refused);
    }
  }

  /**
   * Sends a call. That it returns does not prove that anything happened: the next read does.
   *
   * @throws NotYetException if DynamoDB cannot do it now, or nobody knows whether it has
   * @throws RefusedException if it is not to be had, or somebody else was faster
   * @throws ControlPlaneException if it failed
   */
  void send(Call<?> call) {
    writes++;
    try {
      call.send(clients);
      explained(call.action());
      accepted++;
    } catch (AbortedException e) {
      throw new InterruptedCallException(e);
    } catch (SdkException e) {
      var refused = refused(call.action(), e, call.refusals());
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
    absent.remove(action);
    unexplained.remove(action);
    answered.add(action);
  }

  private RuntimeException thrown(Refused refused) {
    return switch (refused.meaning()) {
      case LATER, NO_ANSWER -> new NotYetException(refused);
      default -> failure(refused);
    };
  }

  /** Our own exception for a refusal that ends the run. */
  ControlPlaneException failure(Refused refused) {
    var address = Address.of(clients, refused.action());
    return new Failure(table, refused, address, accepted > 0).exception();
  }

  /** The thread was interrupted while it waited for an answer. */
  static final class InterruptedCallException extends RuntimeException {
    private static final long serialVersionUID = 1;

    InterruptedCallException(AbortedException cause) {
      super(cause);
    }
  }
}
