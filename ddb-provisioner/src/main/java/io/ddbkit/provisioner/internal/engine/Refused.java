package io.ddbkit.provisioner.internal.engine;

import io.ddbkit.provisioner.handler.Refusal;
import io.ddbkit.provisioner.handler.Refusal.Meaning;
import io.ddbkit.spec.text.Printable;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * A call that failed, and what that means.
 *
 * @param actions the IAM actions that the call needs; the first is the one that it is named by
 * @param code the error code that AWS sent; empty where none came
 * @param status the HTTP status; 0 where no answer came
 * @param said what was said, in one line, without request ids where AWS said it
 * @param meaning what it means
 * @param advice what to do about it, where that is known beyond what it means
 * @param cause the SDK's exception
 */
public record Refused(
    List<String> actions,
    String code,
    int status,
    String said,
    Meaning meaning,
    Optional<String> advice,
    SdkException cause) {
  private static final int NOT_FOUND = 404;
  private static final int SERVER_ERROR = 500;

  static Refused of(String action, SdkException e, List<Refusal> own) {
    var code = code(e);
    int status = e instanceof AwsServiceException service ? service.statusCode() : 0;
    var text = text(e);
    var row = Refusals.row(action, code, status, text, own);
    var meaning = row.map(Refusal::meaning).orElse(Meaning.REFUSED);
    var advice = row.flatMap(Refusal::advice);
    return new Refused(List.of(action), code, status, said(code, status, text), meaning, advice, e);
  }

  /** The IAM action that the call is named by. */
  public String action() {
    return actions.get(0);
  }

  /** The same of a call that needs all these actions. */
  Refused needing(List<String> all) {
    return new Refused(all, code, status, said, meaning, advice, cause);
  }

  private static String code(SdkException e) {
    return e instanceof AwsServiceException service
            && service.awsErrorDetails() != null
            && service.awsErrorDetails().errorCode() != null
        ? service.awsErrorDetails().errorCode()
        : "";
  }

  private static String text(SdkException e) {
    var told =
        e instanceof AwsServiceException service && service.awsErrorDetails() != null
            ? service.awsErrorDetails().errorMessage()
            : null;
    return String.valueOf(told == null ? e.getMessage() : told);
  }

  private static String said(String code, int status, String text) {
    var sentence = Printable.sentence(withoutSdkNotes(text));
    var whole = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    if (!code.isEmpty()) {
      return Printable.value(code) + ": " + whole;
    }
    return status == 0 ? whole : "HTTP " + status + " without an AWS error code: " + whole;
  }

  /**
   * Neither which attempt it was, nor what a JSON library says of a page of HTML, helps anybody.
   */
  private static String withoutSdkNotes(String text) {
    return text.replaceFirst(
            "(?s)^(Unable to unmarshall response).*Response Code: (\\d+).*", "$1, HTTP $2")
        .replaceAll("\\s*\\((Service: [^)]*|SDK Attempt Count: \\d+)\\)", "");
  }

  /** What an emulator or a proxy answers to an operation that it does not know. */
  boolean isUnexplained() {
    return code.isEmpty() && (status == NOT_FOUND || status == SERVER_ERROR);
  }

  /** The same with another meaning. */
  Refused as(Meaning other) {
    return new Refused(actions, code, status, said, other, advice, cause);
  }
}
