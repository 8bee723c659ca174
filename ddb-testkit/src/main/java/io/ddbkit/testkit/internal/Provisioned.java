package io.ddbkit.testkit.internal;

import io.ddbkit.provisioner.handler.Call;
import io.ddbkit.provisioner.handler.HandlerContext;
import io.ddbkit.provisioner.handler.HandlerProvider;
import io.ddbkit.provisioner.handler.Reading;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.handler.Target;
import io.ddbkit.spec.compose.ComposedTable;
import io.ddbkit.spec.trait.Setting;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** What ddbkit provisions: the settings that have a handler on the class path. */
public final class Provisioned {
  private static final List<SettingHandler<?>> HANDLERS =
      ServiceLoader.load(HandlerProvider.class).stream()
          .<SettingHandler<?>>flatMap(provider -> provider.get().handlers().stream())
          .toList();

  private Provisioned() {}

  /** The handlers. */
  public static List<SettingHandler<?>> handlers() {
    return HANDLERS;
  }

  /** The settings that have one. */
  public static Set<Setting<?>> settings() {
    return HANDLERS.stream().map(SettingHandler::setting).collect(Collectors.toSet());
  }

  /** What has to be read of a new table to know a setting of it, beside DescribeTable. */
  public static <T> Set<Source<?>> sources(SettingHandler<T> handler, ComposedTable table) {
    var fresh = TableDescription.builder().tableName(table.name()).build();
    return handler.sources(table.get(handler.setting()), fresh);
  }

  /** What a handler knows of a table before it is created. */
  public static HandlerContext beforeCreation(ComposedTable table) {
    return new HandlerContext(Target.of(Optional.empty(), table.name()), table, Optional.empty());
  }

  /** The calls that a new table needs for a setting, since CreateTable cannot carry it. */
  public static <T> List<Call<?>> afterCreation(SettingHandler<T> handler, ComposedTable table) {
    var desired = table.get(handler.setting());
    var context = beforeCreation(table);
    if (desired.isEmpty() || handler.inCreate(desired.get(), context).isPresent()) {
      return List.of();
    }
    return handler
        .transitions(handler.valueAtCreation().map(Reading::idle), desired.get(), context)
        .stream()
        .<Call<?>>map(transition -> handler.call(transition, context))
        .toList();
  }
}
