package io.ddbkit.testkit.internal.probe;

import io.ddbkit.spec.text.Printable;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

/** What the answers of an endpoint mean that is not AWS. */
final class ErrorText {
  private static final Set<Integer> NOBODY_BEHIND_A_PROXY = Set.of(502, 503, 504);
  private static final int SERVER_ERROR = 500;
  private static final Set<String> BUSY =
      Set.of(
          "ResourceInUseException",
          "LimitExceededException",
          "ThrottlingException",
          "ContinuousBackupsUnavailableException");

  private ErrorText() {}

  /** The error in one line: the code and its message, or the HTTP status. */
  static String said(SdkException e) {
    if (!(e instanceof AwsServiceException service)) {
      return Printable.sentence(String.valueOf(e.getMessage()));
    }
    var code = code(service);
    if (code.isEmpty()) {
      return "HTTP status " + service.statusCode() + " without an AWS error code";
    }
    var message = service.awsErrorDetails().errorMessage();
    boolean silent = message == null || message.isBlank();
    return Printable.sentence(silent ? code : code + ": " + message);
  }

  /** Whether a server that is still starting may answer so: nobody at all, or not yet rightly. */
  static boolean isOfAStart(SdkException e) {
    return e instanceof AwsServiceException service
        ? isOfAProxy(service) || service.statusCode() == SERVER_ERROR
        : e instanceof SdkClientException;
  }

  /** Whether the same call may be answered otherwise in a moment. */
  static boolean isNotYet(SdkException e) {
    return e instanceof AwsServiceException service
        && (isOfAProxy(service) || BUSY.contains(code(service)));
  }

  /** Whether a service answered that does not do what it was asked for. */
  static boolean isAnswer(SdkException e) {
    return e instanceof AwsServiceException service
        && service.statusCode() < SERVER_ERROR
        && !code(service).isEmpty();
  }

  private static boolean isOfAProxy(AwsServiceException e) {
    return NOBODY_BEHIND_A_PROXY.contains(e.statusCode());
  }

  private static String code(AwsServiceException e) {
    AwsErrorDetails details = e.awsErrorDetails();
    return details == null || details.errorCode() == null ? "" : details.errorCode();
  }
}
