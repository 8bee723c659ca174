package io.ddbkit.provisioner;

import io.ddbkit.provisioner.handler.ServiceClients;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.internal.engine.Address;
import io.ddbkit.provisioner.internal.engine.Gateway;
import io.ddbkit.provisioner.internal.engine.Handlers;
import io.ddbkit.provisioner.internal.engine.Planner;
import io.ddbkit.provisioner.internal.engine.TableEngine;
import io.ddbkit.provisioner.internal.engine.Timing;
import io.ddbkit.provisioner.report.ProvisioningListener;
import io.ddbkit.provisioner.time.Pace;
import io.ddbkit.provisioner.time.SystemScheduler;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.policy.CheckPolicy;
import io.ddbkit.spec.trait.Setting;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.event.Level;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What a provisioner works with. An immutable value; each method returns a changed copy.
 *
 * @param clients a client for each service, by its type
 * @param policy what specs are checked by
 * @param handlers what reads and makes settings
 * @param leftOut the settings that are neither read nor written, each with the reason
 * @param log writes progress and warnings to the log
 * @param listener what the caller's listeners hear
 * @param timing the clock, the pace and the deadline
 * @param region the region of the DynamoDB client, where it is known
 */
record Setup(
    Map<Class<?>, Object> clients,
    CheckPolicy policy,
    Handlers handlers,
    Map<Setting<?>, String> leftOut,
    LoggingListener log,
    ProvisioningListener listener,
    Timing timing,
    Optional<String> region) {

  Setup {
    clients = Map.copyOf(clients);
    leftOut = Map.copyOf(leftOut);
  }

  static Setup of(DynamoDbClient client) {
    return new Setup(
        Map.of(DynamoDbClient.class, client),
        CheckPolicy.AWS_DEFAULTS,
        Installation.handlers(),
        Map.of(),
        new LoggingListener(),
        event -> {},
        new Timing(new SystemScheduler(), Pace.AWS, Optional.empty()),
        Address.of(client).region());
  }

  Setup policy(CheckPolicy other) {
    return new Setup(clients, other, handlers, leftOut, log, listener, timing, region);
  }

  Setup client(Class<?> type, Object client) {
    var more = new HashMap<>(clients);
    more.put(type, client);
    return new Setup(more, policy, handlers, leftOut, log, listener, timing, region);
  }

  Setup handler(SettingHandler<?> another) {
    var more = handlers.and(another);
    return new Setup(clients, policy, more, leftOut, log, listener, timing, region);
  }

  Setup leavingOut(Setting<?> setting, String why) {
    var more = new HashMap<>(leftOut);
    more.put(setting, why);
    return new Setup(clients, policy, handlers, more, log, listener, timing, region);
  }

  Setup listener(ProvisioningListener another) {
    var both = listener.and(new GuardedListener(another));
    return new Setup(clients, policy, handlers, leftOut, log, both, timing, region);
  }

  Setup progressAt(Level level) {
    return new Setup(clients, policy, handlers, leftOut, log.at(level), listener, timing, region);
  }

  Setup timing(Timing other) {
    return new Setup(clients, policy, handlers, leftOut, log, listener, other, region);
  }

  Setup region(String stated) {
    var known = Optional.of(stated);
    return new Setup(clients, policy, handlers, leftOut, log, listener, timing, known);
  }

  /** What makes sure of this table. */
  Ensuring ensuring(Intake.Table table) {
    var check = new RegionCheck(table.name(), table.wish().get(CoreSettings.REGION), region);
    check.begin();
    var gateway = new Gateway(new ServiceClients(clients), table.name());
    var planner = new Planner(handlers, leftOut);
    var engine = new TableEngine(table.spec(), table.wish(), table.warnings(), planner, gateway);
    return new Ensuring(engine, gateway, check, timing, log.and(listener));
  }
}
