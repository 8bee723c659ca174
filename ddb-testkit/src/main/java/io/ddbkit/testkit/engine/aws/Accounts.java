package io.ddbkit.testkit.engine.aws;

import io.ddbkit.testkit.engine.Connection;
import io.ddbkit.testkit.engine.EngineException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sts.StsClient;

/** Finds the AWS account of a connection. */
interface Accounts {

  /** The number of the account. */
  String of(Connection connection);

  /**
   * Asks AWS STS, the only service that tells it without a permission and without a resource: the
   * answers of DynamoDB hold an account only in the names of tables that stand.
   */
  static Accounts byTokenService(String engine) {
    return connection -> {
      try {
        return ByTokenService.ask(connection);
      } catch (NoClassDefFoundError e) {
        throw new EngineException(
            engine,
            "the account is not known: the client of AWS STS is not on the class path",
            "add software.amazon.awssdk:sts, in test scope and the version of your AWS SDK",
            e);
      } catch (SdkException e) {
        throw new EngineException(
            engine,
            "AWS STS does not return the account: " + e.getMessage(),
            "give the AWS SDK credentials that are valid: AWS_PROFILE, or AWS_ACCESS_KEY_ID and"
                + " AWS_SECRET_ACCESS_KEY",
            e);
      }
    };
  }

  /** Apart, since the client may be missing. */
  final class ByTokenService {
    private ByTokenService() {}

    static String ask(Connection connection) {
      try (var tokens =
          connection
              .configure(StsClient.builder())
              .httpClientBuilder(UrlConnectionHttpClient.builder())
              .build()) {
        return tokens.getCallerIdentity().account();
      }
    }
  }
}
