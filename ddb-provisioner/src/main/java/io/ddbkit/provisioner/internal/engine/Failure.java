package io.ddbkit.provisioner.internal.engine;

import io.ddbkit.provisioner.handler.Refusal.Meaning;
import io.ddbkit.provisioner.report.ControlPlaneException;
import io.ddbkit.provisioner.report.ControlPlaneException.Kind;
import io.ddbkit.spec.TableName;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What calls that failed for good are told as: what was asked where, what was said, what to do. Of
 * several, which were denied side by side, the first is told in full.
 */
final class Failure {
  private final TableName table;
  private final List<Refused> all;
  private final Refused refused;
  private final Address address;
  private final boolean written;

  /**
   * A failure of a run.
   *
   * @param all the calls: one, or several that were denied
   * @param written whether the run has changed something before
   */
  Failure(TableName table, List<Refused> all, Address address, boolean written) {
    this.table = table;
    this.all = List.copyOf(all);
    this.refused = all.get(0);
    this.address = address;
    this.written = written;
  }

  ControlPlaneException exception() {
    if (refused.meaning() == Meaning.DENIED && Denial.isOf(refused)) {
      return denied(new Denial(all, table.physicalName()));
    }
    var message =
        refused.action() + address.words() + " " + verdict() + ": " + refused.said() + advice();
    return new ControlPlaneException(table, refused.action(), kind(), message, refused.cause());
  }

  private ControlPlaneException denied(Denial denial) {
    var actions = all.stream().map(Refused::action).distinct().collect(Collectors.joining(" and "));
    var verdict = actions.equals(refused.action()) ? " was denied: " : " were denied: ";
    var told = ". AWS answered " + refused.said() + ". " + soFar() + ". " + denial.advice();
    var exception =
        ControlPlaneException.denied(
            table,
            refused.action(),
            denial.missing(),
            actions + address.words() + verdict + denial.text() + told,
            refused.cause());
    all.stream().skip(1).forEach(other -> exception.addSuppressed(other.cause()));
    return exception;
  }

  private Kind kind() {
    return switch (refused.meaning()) {
      case NO_ANSWER -> Kind.UNREACHABLE;
      case NO_CREDENTIALS -> Kind.NO_CREDENTIALS;
      case DENIED -> Kind.DENIED;
      case NOT_OFFERED -> Kind.NOT_OFFERED;
      case UNREADABLE -> Kind.UNREADABLE;
      case ABSENT, LATER, THROTTLED, TOO_SOON, REFUSED -> Kind.REFUSED;
    };
  }

  private String verdict() {
    return switch (refused.meaning()) {
      case NO_ANSWER -> "got no answer";
      case NO_CREDENTIALS -> "was not sent, because the client has no credentials";
      case DENIED -> "was denied";
      case NOT_OFFERED -> "is not offered by this endpoint";
      case UNREADABLE -> "got an answer that cannot be read";
      case LATER, THROTTLED, TOO_SOON ->
          "was throttled, or refused for the time being, again and again";
      case ABSENT, REFUSED -> "was refused";
    };
  }

  private String advice() {
    return refused.advice().map(what -> ". " + what).orElseGet(this::usualAdvice);
  }

  private String usualAdvice() {
    return switch (refused.meaning()) {
      case NO_ANSWER ->
          ". "
              + soFar()
              + ". Check the endpoint and the region of the client, and whether it can be reached from"
              + " here; then run again";
      case NO_CREDENTIALS ->
          ". " + soFar() + ". Give the client a credentials provider that finds credentials";
      case DENIED ->
          ". " + soFar() + ". Check that the credentials of the client are valid, and not expired";
      case NOT_OFFERED ->
          ". Leave the setting out for this endpoint: TableProvisioner.Builder.leaveOut(setting, why)";
      case UNREADABLE -> ". " + soFar() + ". Check that the endpoint of the client is DynamoDB";
      case LATER, THROTTLED, TOO_SOON -> ". " + soFar() + ". Run again later";
      case ABSENT, REFUSED -> "";
    };
  }

  private String soFar() {
    return written
        ? "What this run sent before is kept, and the next run continues from there"
        : "Nothing was changed";
  }
}
