package io.ddbkit.testkit.internal;

import io.ddbkit.provisioner.time.Scheduler;
import io.ddbkit.provisioner.time.SystemScheduler;
import software.amazon.awssdk.core.SdkPlugin;
import software.amazon.awssdk.core.SdkServiceClientConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;

/**
 * Tells the interceptors of a client by which clock its engine lives. It is a plugin, since what a
 * client is built with may be overridden by who builds it.
 */
public final class EngineTime implements SdkPlugin {
  private static final ExecutionAttribute<Scheduler> CLOCK =
      new ExecutionAttribute<>("io.ddbkit.testkit.internal.EngineTime");

  private final Scheduler scheduler;

  public EngineTime(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  @Override
  public void configureClient(SdkServiceClientConfiguration.Builder configuration) {
    var current = configuration.overrideConfiguration();
    var attributes = current.executionAttributes().toBuilder().put(CLOCK, scheduler).build();
    configuration.overrideConfiguration(
        current.toBuilder().executionAttributes(attributes).build());
  }

  /** The clock of the engine that is called; the system's, where the engine has none. */
  public static Scheduler of(ExecutionAttributes call) {
    return call.getOptionalAttribute(CLOCK).orElseGet(SystemScheduler::new);
  }
}
