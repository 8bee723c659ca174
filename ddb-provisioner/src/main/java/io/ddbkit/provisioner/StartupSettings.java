package io.ddbkit.provisioner;

import static java.util.Objects.requireNonNull;

import io.ddbkit.provisioner.internal.startup.SettingReader;
import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.provisioner.report.ProvisioningException;
import io.ddbkit.provisioner.report.SeveralTablesException;
import io.ddbkit.provisioner.startup.FailurePolicy;
import io.ddbkit.provisioner.startup.InvalidSettingsException;
import io.ddbkit.provisioner.startup.JvmSettings;
import io.ddbkit.provisioner.startup.SettingSource;
import io.ddbkit.provisioner.startup.StartupReport;
import io.ddbkit.provisioner.startup.Trouble;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.internal.CheckReturnValue;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a service does to its tables when it starts, where configuration says that and not the code.
 *
 * <table>
 * <caption>Settings</caption>
 * <tr><th>system property</th><th>environment variable</th><th>value</th></tr>
 * <tr><td>{@code ddbkit.mode}</td><td>{@code DDBKIT_MODE}</td>
 *     <td>{@code VALIDATE}, {@code CREATE_MISSING} or {@code UPDATE}</td></tr>
 * <tr><td>{@code ddbkit.permits}</td><td>{@code DDBKIT_PERMITS}</td>
 *     <td>{@code dropIndex(orders, by-mail), deleteTable(old)}, or as plans print them</td></tr>
 * <tr><td>{@code ddbkit.warn-on}</td><td>{@code DDBKIT_WARN_ON}</td>
 *     <td>{@code unanswered}, or several of {@link Trouble} with commas between them</td></tr>
 * </table>
 *
 * @param mode what may happen; {@link Mode#VALIDATE} where nothing is configured
 * @param permits what steps may need; where nothing is configured, none
 * @param onFailure with which troubles the service starts; where nothing is configured, none
 */
public record StartupSettings(Mode mode, Set<Permit> permits, FailurePolicy onFailure) {
  /** What holds where nothing is configured. */
  public static final StartupSettings DEFAULTS =
      new StartupSettings(Mode.VALIDATE, Set.of(), FailurePolicy.FAIL);

  static final String MODE = "ddbkit.mode";

  public StartupSettings {
    requireNonNull(mode, "mode");
    permits = Set.copyOf(requireNonNull(permits, "permits"));
    requireNonNull(onFailure, "onFailure");
  }

  /**
   * The settings of this JVM. Each is taken from a system property, else from the environment, else
   * from the file {@code ddbkit.properties} at the root of the class path. A blank value is none.
   *
   * @throws InvalidSettingsException with all faults, if a value cannot be used
   */
  @CheckReturnValue
  public static StartupSettings fromEnvironment() {
    return from(JvmSettings.ofThisJvm());
  }

  /**
   * The settings of a framework's configuration, under the keys of the system properties.
   *
   * @throws InvalidSettingsException with all faults, if a value cannot be used
   */
  @CheckReturnValue
  public static StartupSettings from(SettingSource source) {
    var reader = new SettingReader(requireNonNull(source, "source"));
    var mode = reader.constant(MODE, Mode.class).orElse(Mode.VALIDATE);
    var permits = reader.permits("ddbkit.permits");
    var warnsOn = reader.constants("ddbkit.warn-on", Trouble.class);
    reader.require();
    return new StartupSettings(mode, permits, FailurePolicy.FAIL.warningOn(warnsOn));
  }

  /** The same in this mode. */
  @CheckReturnValue
  public StartupSettings mode(Mode other) {
    return new StartupSettings(requireNonNull(other, "other"), permits, onFailure);
  }

  /** The same with these permits too. */
  @CheckReturnValue
  public StartupSettings permitting(Permit... more) {
    var all = new LinkedHashSet<>(permits);
    all.addAll(List.of(requireNonNull(more, "more")));
    return new StartupSettings(mode, all, onFailure);
  }

  /** The same, which also starts with these troubles. */
  @CheckReturnValue
  public StartupSettings warningOn(Trouble... troubles) {
    return new StartupSettings(mode, permits, onFailure.warningOn(troubles));
  }

  /**
   * Makes sure of these tables as the mode says. What the policy tolerates is logged as a warning
   * of {@code io.ddbkit.provisioner}.
   *
   * @throws IllegalArgumentException if two specs of one table differ; nothing was sent
   * @throws ProvisioningException as {@link TableProvisioner#ensure(Mode, Collection, Permit...)}
   *     throws it, if a table fails with what the policy does not tolerate
   */
  public StartupReport ensure(TableProvisioner tables, Collection<TableSpec> specs) {
    requireNonNull(tables, "tables");
    requireNonNull(specs, "specs");
    try {
      var outcomes = tables.ensure(mode, specs, permits.toArray(Permit[]::new));
      return new StartupReport(outcomes, List.of());
    } catch (SeveralTablesException e) {
      return tolerating(e, e.failures(), new StartupReport(e.outcomes(), e.failures()));
    } catch (ProvisioningException e) {
      return tolerating(e, List.of(e), new StartupReport(List.of(), List.of(e)));
    }
  }

  private StartupReport tolerating(
      ProvisioningException thrown, List<RuntimeException> failures, StartupReport report) {
    if (!failures.stream().allMatch(onFailure::tolerates)) {
      throw thrown;
    }
    Logger log = LoggerFactory.getLogger("io.ddbkit.provisioner");
    failures.forEach(failure -> log.warn("starting all the same: {}", failure.getMessage()));
    return report;
  }
}
