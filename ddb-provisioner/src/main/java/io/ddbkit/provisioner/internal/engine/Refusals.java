package io.ddbkit.provisioner.internal.engine;

import static io.ddbkit.provisioner.handler.Refusal.ANY;

import io.ddbkit.provisioner.handler.Refusal;
import io.ddbkit.provisioner.handler.Refusal.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What refusals mean for every call, in one table; sources and calls have rows of their own for
 * what only they know, such as that something is not there. Codes are those of CommonErrors and of
 * the Errors of each operation in AWS's API reference, and the forms in which DynamoDB's JSON
 * protocol sends them.
 */
final class Refusals {
  private static final String NONE = "";
  private static final String DYNAMODB = "dynamodb:.*";

  private static final List<Refusal> TABLE =
      List.of(
          // Emulators, and proxies before them.
          row(ANY, "UnknownOperationException|InvalidAction", ANY, ANY, Meaning.NOT_OFFERED),
          row(ANY, ANY, "501", ANY, Meaning.NOT_OFFERED),

          // A quota of the table, such as 20 global indexes, does not pass by itself.
          row(DYNAMODB, "LimitExceededException", ANY, ".*per-table limit.*", Meaning.REFUSED),
          // A change is under way, or too many are. Of other services it may mean that it is done.
          row(DYNAMODB, "ResourceInUseException|LimitExceededException", ANY, ANY, Meaning.LATER),
          // The caller is too fast.
          row(
              ANY,
              "ThrottlingException|Throttling|ThrottledException|RequestLimitExceeded"
                  + "|TooManyRequestsException",
              ANY,
              ANY,
              Meaning.THROTTLED),
          row(ANY, NONE, "429", ANY, Meaning.THROTTLED),
          row(
              ANY,
              "AccessDeniedException|AccessDenied|ExpiredTokenException|IncompleteSignature"
                  + "|IncompleteSignatureException|InvalidClientTokenId|InvalidSignatureException"
                  + "|MissingAuthenticationToken|MissingAuthenticationTokenException|NotAuthorized"
                  + "|OptInRequired|RequestExpired|UnrecognizedClientException",
              ANY,
              ANY,
              Meaning.DENIED),

          // The service, or what stands before it, broke down on the way.
          row(ANY, ANY, "500|502|503|504", ANY, Meaning.NO_ANSWER),
          // What no AWS service says is another program's: a proxy whose backend is not up yet.
          row(ANY, NONE, "404|408", ANY, Meaning.NO_ANSWER),

          // What the SDK says without an answer.
          row(ANY, NONE, "0", "(?is).*(credentials|sso token|profile).*", Meaning.NO_CREDENTIALS),
          row(ANY, NONE, "0", "(?is).*unmarshall.*", Meaning.UNREADABLE),
          row(ANY, NONE, "0", ANY, Meaning.NO_ANSWER));

  private Refusals() {}

  private static Refusal row(
      String operation, String code, String status, String text, Meaning meaning) {
    return new Refusal(operation, code, status, text, meaning);
  }

  /** The row that fits first, of those of the call itself and those for every call. */
  static Optional<Refusal> row(
      String operation, String code, int status, String text, List<Refusal> own) {
    var rows = new ArrayList<>(own);
    rows.addAll(TABLE);
    return rows.stream().filter(row -> row.fits(operation, code, status, text)).findFirst();
  }
}
