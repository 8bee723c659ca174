package io.ddbkit.provisioner.internal.engine;

import io.ddbkit.provisioner.report.ControlPlaneException;
import io.ddbkit.provisioner.report.ControlPlaneException.Kind;
import io.ddbkit.spec.TableName;

/** What a call that failed for good is told as: what was asked where, what was said, what to do. */
final class Failure {
  private final TableName table;
  private final Refused refused;
  private final Address address;
  private final boolean written;

  /**
   * A failure of a run.
   *
   * @param written whether the run has changed something before
   */
  Failure(TableName table, Refused refused, Address address, boolean written) {
    this.table = table;
    this.refused = refused;
    this.address = address;
    this.written = written;
  }

  ControlPlaneException exception() {
    var message =
        refused.action() + address.words() + " " + verdict() + ": " + refused.said() + advice();
    return new ControlPlaneException(table, refused.action(), kind(), message, refused.cause());
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
          ". "
              + soFar()
              + ". Check that the credentials are valid, and allow them "
              + String.join(" and ", refused.actions())
              + " on table/"
              + table.physicalName();
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
