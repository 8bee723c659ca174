package io.ddbkit.testkit.engine.aws;

import io.ddbkit.provisioner.time.Pace;
import io.ddbkit.testkit.engine.ConnectedEngine;
import io.ddbkit.testkit.engine.Connection;
import io.ddbkit.testkit.engine.Engine;
import io.ddbkit.testkit.engine.EngineException;
import io.ddbkit.testkit.engine.EngineProvider;
import io.ddbkit.testkit.engine.EngineSettings;
import io.ddbkit.testkit.engine.Isolation;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/**
 * Uses real AWS, with the credentials that the AWS SDK finds. Tables cost money, so the account,
 * which AWS STS returns, must be on a list. Names begin with {@code ddbkit-} and the time, so that
 * tables that were left behind can be recognized.
 *
 * <ul>
 *   <li>{@code ddbkit.aws.accounts}: the accounts that tests may use, separated by commas; there is
 *       no default
 *   <li>{@code ddbkit.region}: by default the one that the AWS SDK finds
 *   <li>{@code ddbkit.sweep}: how old left-overs are that are dropped at the start, such as PT24H;
 *       by default nothing is deleted
 * </ul>
 *
 * <p>Needs {@code software.amazon.awssdk:sts} on the class path.
 */
public final class AwsProvider implements EngineProvider {
  private static final String NAME = "aws";
  private static final String ACCOUNTS = "ddbkit.aws.accounts";

  private final Accounts accounts;

  /** Called by the service loader. */
  public AwsProvider() {
    this(Accounts.byTokenService(NAME));
  }

  AwsProvider(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Engine start(EngineSettings settings) {
    var allowed = settings.list(ACCOUNTS);
    if (allowed.isEmpty()) {
      throw new EngineException(
          NAME,
          "no account is allowed",
          "set the accounts in which tests may create tables: -D" + ACCOUNTS + "=123456789012");
    }
    var connection =
        new Connection(
            Optional.empty(), region(settings), DefaultCredentialsProvider.builder().build());
    var account = accounts.of(connection);
    if (!allowed.contains(account)) {
      throw new EngineException(
          NAME,
          "account %s is not allowed; %s allows %s"
              .formatted(account, settings.origin(ACCOUNTS), String.join(", ", allowed)),
          "use credentials of an account that is allowed; or allow this one, if tests may create"
              + " tables in it");
    }
    var engine =
        ConnectedEngine.builder(NAME, connection, Isolation.NAMES)
            .where("account %s in %s".formatted(account, connection.region()))
            .pace(Pace.AWS)
            .settings(settings)
            .build();
    settings.duration("ddbkit.sweep").ifPresent(engine::sweep);
    return engine;
  }

  private static Region region(EngineSettings settings) {
    try {
      return settings
          .text("ddbkit.region")
          .map(Region::of)
          .orElseGet(() -> new DefaultAwsRegionProviderChain().getRegion());
    } catch (SdkException e) {
      throw new EngineException(
          NAME,
          "no region is set: " + e.getMessage(),
          "set one: -Dddbkit.region=eu-west-1, or AWS_REGION",
          e);
    }
  }
}
