package io.ddbkit.provisioner;

import static java.util.Objects.requireNonNull;

import io.ddbkit.provisioner.handler.HandlerProvider;
import io.ddbkit.provisioner.handler.ServiceClients;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.internal.engine.Address;
import io.ddbkit.provisioner.internal.engine.Handlers;
import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.provisioner.report.ProvisioningListener;
import io.ddbkit.spec.policy.CheckPolicy;
import io.ddbkit.spec.trait.Setting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The values that the builder of a provisioner collects. */
abstract sealed class ProvisionerBuilder extends TimesBuilder permits TableProvisioner.Builder {
  private final Map<Class<?>, Object> clients = new HashMap<>();
  private final List<ProvisioningListener> listeners = new ArrayList<>();
  private final Map<Setting<?>, String> leftOut = new HashMap<>();
  private final List<Permit> permits = new ArrayList<>();
  private CheckPolicy policy = CheckPolicy.AWS_DEFAULTS;
  private Handlers handlers;
  private LoggingListener log = new LoggingListener();
  private @Nullable String region;
  private NewerRevision newerRevision = NewerRevision.FAILS;

  ProvisionerBuilder(Handlers handlers) {
    this.handlers = handlers;
  }

  /** Sets the DynamoDB client, whose account and region the provisioner works in. Mandatory. */
  public TableProvisioner.Builder dynamoDb(DynamoDbClient client) {
    return client(DynamoDbClient.class, requireNonNull(client, "client"));
  }

  /** Sets the client of another service, for the handlers that require one. */
  public <C> TableProvisioner.Builder client(Class<C> type, C client) {
    clients.put(requireNonNull(type, "type"), requireNonNull(client, "client"));
    return self();
  }

  /**
   * Adds a handler for a setting of the caller's own.
   *
   * @throws IllegalArgumentException if the setting has a handler already
   */
  public TableProvisioner.Builder addHandler(SettingHandler<?> handler) {
    handlers = handlers.and(requireNonNull(handler, "handler"));
    return self();
  }

  /**
   * Adds the handlers of a provider that is not registered under {@code META-INF/services}.
   *
   * @throws IllegalArgumentException if one of its settings has a handler already
   */
  public TableProvisioner.Builder addHandlerProvider(HandlerProvider provider) {
    handlers = handlers.and(requireNonNull(provider, "provider"));
    return self();
  }

  /** Adds a listener to progress. Its exceptions are logged, and stop nothing. */
  public TableProvisioner.Builder addListener(ProvisioningListener listener) {
    listeners.add(new GuardedListener(requireNonNull(listener, "listener")));
    return self();
  }

  /**
   * Leaves a setting out, for an endpoint that does not support it, such as some emulators. It is
   * neither read nor written, and every plan shows it as left out.
   *
   * @param why the reason, which plans show
   */
  public TableProvisioner.Builder leaveOut(Setting<?> setting, String why) {
    leftOut.put(requireNonNull(setting, "setting"), requireNonNull(why, "why"));
    return self();
  }

  /**
   * Permits what no plan does by itself, see {@link Permit}, to every call of the provisioner.
   *
   * @param permit what is permitted, of which table
   */
  public TableProvisioner.Builder addPermit(Permit permit) {
    permits.add(requireNonNull(permit, "permit"));
    return self();
  }

  /**
   * Sets the policy of checks: raised quotas, and rules of your own. {@link
   * CheckPolicy#AWS_DEFAULTS} by default.
   */
  public TableProvisioner.Builder checkPolicy(CheckPolicy policy) {
    this.policy = requireNonNull(policy, "policy");
    return self();
  }

  /** Sets the level of progress in the log, INFO by default. Warnings are logged at WARN, once. */
  public TableProvisioner.Builder progressLevel(Level level) {
    log = log.at(requireNonNull(level, "level"));
    return self();
  }

  /**
   * Sets the region, such as {@code eu-west-1}, of a DynamoDB client that does not report it, as a
   * proxy of one may not. Without it, such a client creates no table whose spec sets a region. By
   * default the region that the client reports.
   */
  public TableProvisioner.Builder region(String region) {
    this.region = requireNonNull(region, "region");
    return self();
  }

  /**
   * Sets what becomes of a run whose spec has a lower revision than the table, see {@link
   * io.ddbkit.traits.revision.Revision}. {@link NewerRevision#FAILS} by default.
   */
  public TableProvisioner.Builder newerRevision(NewerRevision policy) {
    this.newerRevision = requireNonNull(policy, "policy");
    return self();
  }

  /** Copies all values of another builder. */
  void copy(ProvisionerBuilder other) {
    clients.putAll(other.clients);
    listeners.addAll(other.listeners);
    leftOut.putAll(other.leftOut);
    permits.addAll(other.permits);
    policy = other.policy;
    log = other.log;
    copyTimes(other);
    region = other.region;
    newerRevision = other.newerRevision;
  }

  Handlers handlers() {
    return handlers;
  }

  Setup setup() {
    var dynamoDb = clients.get(DynamoDbClient.class);
    if (dynamoDb == null) {
      throw new IllegalStateException(
          "the provisioner has no DynamoDbClient. Pass one to"
              + " TableProvisioner.Builder.dynamoDb(client)");
    }
    ProvisioningListener all = log;
    for (var listener : listeners) {
      all = all.and(listener);
    }
    var clock = clock();
    return new Setup(
        new ServiceClients(clients),
        policy,
        handlers,
        leftOut,
        new Permits(Set.copyOf(permits)),
        newerRevision,
        all,
        timing(clock),
        runs(clock),
        Optional.ofNullable(region).or(Address.of(dynamoDb)::region));
  }
}
