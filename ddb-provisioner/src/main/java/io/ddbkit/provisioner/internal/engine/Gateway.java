package io.ddbkit.provisioner.internal.engine;

import io.ddbkit.provisioner.handler.Call;
import io.ddbkit.provisioner.handler.Clients;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.report.ControlPlaneException;
import io.ddbkit.provisioner.report.Outcome.Calls;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;

/** Makes the calls for one table, counts them, and turns what fails into our own exceptions. */
public final class Gateway {
  private final Clients clients;
  private final String table;
  private int reads;
  private int writes;

  /** A gateway for the table of this name. */
  public Gateway(Clients clients, String table) {
    this.clients = clients;
    this.table = table;
  }

  /** The table's name. */
  String table() {
    return table;
  }

  /** The calls made so far. */
  public Calls calls() {
    return new Calls(reads, writes);
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
      return Optional.of(source.fetch().apply(clients, table));
    } catch (AwsServiceException e) {
      if (Failure.notFound(e)) {
        return Optional.empty();
      }
      throw failure(source.action(), e, Set.of());
    } catch (AbortedException e) {
      throw new InterruptedCallException(e);
    } catch (SdkException e) {
      throw Failure.of(table, source.action(), e);
    }
  }

  /**
   * Sends a call. That it returns does not prove that anything happened: the next read does.
   *
   * @throws NotYetException if DynamoDB cannot do it now
   * @throws ControlPlaneException if it failed
   */
  void send(Call<?> call) {
    writes++;
    try {
      call.send(clients);
    } catch (AwsServiceException e) {
      throw failure(call.action(), e, call.notYet());
    } catch (AbortedException e) {
      throw new InterruptedCallException(e);
    } catch (SdkException e) {
      throw Failure.of(table, call.action(), e);
    }
  }

  private RuntimeException failure(String action, AwsServiceException e, Set<String> notYet) {
    return Failure.notYet(e, notYet)
        ? new NotYetException(action, e)
        : Failure.of(table, action, e);
  }

  /** The thread was interrupted while it waited for an answer. */
  static final class InterruptedCallException extends RuntimeException {
    private static final long serialVersionUID = 1;

    InterruptedCallException(AbortedException cause) {
      super(cause);
    }
  }
}
