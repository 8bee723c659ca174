package io.ddbkit.provisioner.internal.engine;

import io.ddbkit.provisioner.report.ControlPlaneException;
import io.ddbkit.provisioner.report.ControlPlaneException.Kind;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

/** What a failed call means. */
final class Failure {
  /** A change is under way, too many are, or the caller is too fast: API_UpdateTable, Errors. */
  private static final Set<String> NOT_YET =
      Set.of(
          "ResourceInUseException",
          "LimitExceededException",
          "ThrottlingException",
          "RequestLimitExceeded");

  private static final Set<String> NOT_FOUND =
      Set.of("ResourceNotFoundException", "TableNotFoundException");

  /** CommonErrors of the API, and the forms in which DynamoDB's JSON protocol sends them. */
  private static final Set<String> DENIED =
      Set.of(
          "AccessDeniedException",
          "ExpiredTokenException",
          "IncompleteSignature",
          "IncompleteSignatureException",
          "InvalidClientTokenId",
          "InvalidSignatureException",
          "MissingAuthenticationToken",
          "MissingAuthenticationTokenException",
          "NotAuthorized",
          "OptInRequired",
          "RequestExpired",
          "UnrecognizedClientException");

  private Failure() {}

  static boolean notYet(AwsServiceException e, Set<String> alsoNotYet) {
    return NOT_YET.contains(code(e)) || alsoNotYet.contains(code(e));
  }

  static boolean notFound(AwsServiceException e) {
    return NOT_FOUND.contains(code(e));
  }

  /** Our own exception for it, which says what to do. */
  static ControlPlaneException of(String table, String action, SdkException e) {
    var kind = kind(e);
    var message =
        action + " " + verdict(kind) + ": " + withoutStop(said(e)) + advice(kind, action, table);
    return new ControlPlaneException(table, action, kind, message, e);
  }

  private static Kind kind(SdkException e) {
    if (e instanceof AwsServiceException service) {
      var code = code(service);
      if (DENIED.contains(code)) {
        return Kind.DENIED;
      }
      return code.equals("UnknownOperationException") ? Kind.NOT_OFFERED : Kind.REFUSED;
    }
    return e instanceof SdkClientException && said(e).contains("credentials")
        ? Kind.DENIED
        : Kind.UNREACHABLE;
  }

  private static String withoutStop(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  private static String verdict(Kind kind) {
    return switch (kind) {
      case UNREACHABLE -> "got no answer";
      case DENIED -> "was denied";
      case NOT_OFFERED -> "is not offered by this endpoint";
      case REFUSED -> "was refused";
      case UNREADABLE -> "cannot be read";
    };
  }

  private static String advice(Kind kind, String action, String table) {
    return switch (kind) {
      case UNREACHABLE ->
          ". Nothing more was sent. See whether the endpoint and the region of the DynamoDbClient"
              + " are right, and whether it can be reached from here";
      case DENIED ->
          ". Nothing more was sent. Give the caller valid credentials, and allow them "
              + action
              + " on table/"
              + table;
      case NOT_OFFERED ->
          ". Leave the setting out for this endpoint: TableProvisioner.leavingOut(setting, why)";
      case REFUSED, UNREADABLE -> "";
    };
  }

  /** What the service or the SDK said, without request ids. */
  static String said(SdkException e) {
    if (e instanceof AwsServiceException service && service.awsErrorDetails() != null) {
      return code(service) + ": " + service.awsErrorDetails().errorMessage();
    }
    return String.valueOf(e.getMessage());
  }

  private static String code(AwsServiceException e) {
    var details = e.awsErrorDetails();
    return details == null || details.errorCode() == null ? "" : details.errorCode();
  }
}
