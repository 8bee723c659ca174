package io.ddbkit.testkit.internal.probe;

import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.testkit.engine.Connection;
import io.ddbkit.testkit.engine.EndpointProvider;
import io.ddbkit.testkit.engine.EngineException;
import io.ddbkit.testkit.engine.Isolation;
import io.ddbkit.testkit.internal.KnownSettings;
import io.ddbkit.testkit.internal.Provisioned;
import io.ddbkit.testkit.internal.space.Clients;
import io.ddbkit.testkit.internal.space.SpaceNames;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Finds out which settings an endpoint supports, with two tables that are created and deleted: a
 * minimal one, and one with all settings that ddbkit provisions. A setting that is refused, or
 * accepted and not returned, is not supported.
 *
 * <p>Whether each access key has a database of its own shows when a table is looked for with
 * another one: DynamoDB Local has them unless it was started with {@code -sharedDb}, and nothing
 * that it says tells which.
 */
public final class EndpointProbe {
  private static final String NEXT_STEP = "check that it is DynamoDB, and read its log";

  private final Connection connection;
  private final Duration deadline;
  private final List<SettingHandler<?>> handlers;

  /**
   * A probe.
   *
   * @param deadline how long answers are waited for that may come yet, in all
   * @param leftOut settings that are not tried
   */
  public EndpointProbe(Connection connection, Duration deadline, Set<Setting<?>> leftOut) {
    this.connection = connection;
    this.deadline = deadline;
    this.handlers =
        Provisioned.handlers().stream().filter(h -> !leftOut.contains(h.setting())).toList();
  }

  /**
   * What was found.
   *
   * @param isolation what keeps spaces apart
   * @param unsupportedSettings settings that are refused or forgotten, each with the reason
   */
  public record Found(Isolation isolation, Map<Setting<?>, String> unsupportedSettings) {}

  /**
   * Tries whether other access keys than the configured one have databases of their own.
   *
   * @throws EngineException if no table can be made, or one cannot be dropped
   */
  public Found withOtherKeys() {
    try (var one = client("one");
        var other = client("other")) {
      return look(one, other);
    } catch (SdkException refused) { // as where access keys are known
      return withTheKeyThatWasSaid();
    }
  }

  /**
   * Uses only the configured access key.
   *
   * @throws EngineException likewise
   */
  public Found withTheKeyThatWasSaid() {
    try (var dynamoDb = new Clients(connection).dynamoDb()) {
      return look(dynamoDb, dynamoDb);
    } catch (SdkException refused) {
      throw new EngineException(
          EndpointProvider.NAME,
          noTable("CreateTable was refused, " + ErrorText.said(refused)),
          NEXT_STEP,
          refused);
    }
  }

  private DynamoDbClient client(String label) {
    return new Clients(connection.withAccessKey(SpaceNames.accessKey(label))).dynamoDb();
  }

  private Found look(DynamoDbClient one, DynamoDbClient other) {
    var name = SpaceNames.prefix(Instant.now(), "probe");
    var least = KnownSettings.OF_EVERY_TABLE;
    var retrying = new Retrying(EndpointProvider.NAME, deadline);
    try (var bare = new ProbeTable(one, ProbedSetting.bare(name + "bare"), least, retrying)) {
      bare.create();
      requireWhole(bare.lacks());
      var sight = bare.sight(handlers);
      var unsupportedSettings = new HashMap<>(sight.untold());
      unsupportedSettings.putAll(new Asking(one, name, retrying).lacks(ProbedSetting.all(sight)));
      requireWhole(unsupportedSettings);
      return new Found(
          sees(other, bare.name()) ? Isolation.NAMES : Isolation.CREDENTIALS, unsupportedSettings);
    }
  }

  private static boolean sees(DynamoDbClient dynamoDb, String table) {
    return dynamoDb.listTablesPaginator().tableNames().stream().anyMatch(table::equals);
  }

  private void requireWhole(Map<Setting<?>, String> lacks) {
    for (var setting : KnownSettings.OF_EVERY_TABLE) {
      if (lacks.containsKey(setting)) {
        throw new EngineException(
            EndpointProvider.NAME,
            noTable("setting " + setting + ": " + lacks.get(setting)),
            NEXT_STEP);
      }
    }
  }

  private String noTable(String why) {
    return "no table can be created at %s: %s".formatted(connection.where(), why);
  }

  /**
   * Asking for settings, first of all for all at once.
   *
   * @param name what the names of tables begin with
   */
  private record Asking(DynamoDbClient dynamoDb, String name, Retrying retrying) {

    Map<Setting<?>, String> lacks(List<ProbedSetting> settings) {
      try {
        return together(settings);
      } catch (SdkException oneOfThem) {
        return apart(settings);
      }
    }

    private Map<Setting<?>, String> together(List<ProbedSetting> settings) {
      var spec = ProbedSetting.keys(name + "all");
      var asked = new HashSet<Setting<?>>(KnownSettings.OF_EVERY_TABLE);
      for (var probed : settings) {
        spec = probed.change().apply(spec);
        asked.add(probed.setting());
      }
      return spec.check().errors().isEmpty() ? lacks(spec, asked) : apart(settings);
    }

    private Map<Setting<?>, String> apart(List<ProbedSetting> settings) {
      var lacks = new HashMap<Setting<?>, String>();
      for (var probed : settings) {
        var asked = new HashSet<Setting<?>>(KnownSettings.OF_EVERY_TABLE);
        asked.add(probed.setting());
        try {
          lacks.putAll(lacks(probed.alone(name + probed.setting().id()), asked));
        } catch (SdkException e) {
          lacks.put(probed.setting(), ProbeCalls.refused("dynamodb:CreateTable with it", e));
        }
      }
      return lacks;
    }

    private Map<Setting<?>, String> lacks(TableSpec spec, Collection<Setting<?>> asked) {
      try (var table = new ProbeTable(dynamoDb, spec, asked, retrying)) {
        table.create();
        return table.lacks();
      }
    }
  }
}
