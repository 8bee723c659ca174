package io.ddbkit.testkit.internal.simulated.sdk;

import io.ddbkit.testkit.internal.simulated.clock.VirtualScheduler;
import java.time.Duration;
import software.amazon.awssdk.retries.api.AcquireInitialTokenRequest;
import software.amazon.awssdk.retries.api.AcquireInitialTokenResponse;
import software.amazon.awssdk.retries.api.RecordSuccessRequest;
import software.amazon.awssdk.retries.api.RecordSuccessResponse;
import software.amazon.awssdk.retries.api.RefreshRetryTokenRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenResponse;
import software.amazon.awssdk.retries.api.RetryStrategy;

/**
 * A strategy of the SDK whose waits are engine time: it waits itself, and tells the SDK that there
 * is nothing to wait for.
 */
public final class EngineTimeRetries implements RetryStrategy {
  private final RetryStrategy strategy;
  private final VirtualScheduler scheduler;

  public EngineTimeRetries(RetryStrategy strategy, VirtualScheduler scheduler) {
    this.strategy = strategy;
    this.scheduler = scheduler;
  }

  @Override
  public AcquireInitialTokenResponse acquireInitialToken(AcquireInitialTokenRequest request) {
    var acquired = strategy.acquireInitialToken(request);
    await(acquired.delay());
    return AcquireInitialTokenResponse.create(acquired.token(), Duration.ZERO);
  }

  @Override
  public RefreshRetryTokenResponse refreshRetryToken(RefreshRetryTokenRequest request) {
    var refreshed = strategy.refreshRetryToken(request);
    await(refreshed.delay());
    return RefreshRetryTokenResponse.create(refreshed.token(), Duration.ZERO);
  }

  private void await(Duration delay) {
    if (!delay.isZero()) {
      scheduler.waitOrStayInterrupted(scheduler.now().plus(delay));
    }
  }

  @Override
  public RecordSuccessResponse recordSuccess(RecordSuccessRequest request) {
    return strategy.recordSuccess(request);
  }

  @Override
  public int maxAttempts() {
    return strategy.maxAttempts();
  }

  /** The SDK would build the strategy anew, without the engine's time. */
  @Override
  public boolean useClientDefaults() {
    return false;
  }

  @Override
  public Builder<?, ?> toBuilder() {
    return strategy.toBuilder();
  }

  @Override
  public void close() {
    strategy.close();
  }
}
