package io.ddbkit.testkit.internal;

import io.ddbkit.provisioner.handler.Call;
import io.ddbkit.provisioner.handler.HandlerContext;
import io.ddbkit.provisioner.handler.HandlerProvider;
import io.ddbkit.provisioner.handler.Reading;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.spec.compose.ComposedTable;
import io.ddbkit.spec.trait.Setting;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;

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

  /** The calls that a new table needs for a setting, since CreateTable cannot carry it. */
  public static <T> List<Call<?>> afterCreation(SettingHandler<T> handler, ComposedTable table) {
    var desired = table.get(handler.setting());
    var context = new HandlerContext(table, Optional.empty());
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
