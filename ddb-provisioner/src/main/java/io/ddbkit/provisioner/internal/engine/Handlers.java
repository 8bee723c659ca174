package io.ddbkit.provisioner.internal.engine;

import io.ddbkit.provisioner.handler.HandlerProvider;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.report.UnhandledSettingException;
import io.ddbkit.spec.TableName;
import io.ddbkit.spec.trait.Setting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** The handlers, by setting. */
public final class Handlers {
  private final Map<Setting<?>, SettingHandler<?>> bySetting = new LinkedHashMap<>();
  private final Map<Setting<?>, String> notYetSupported;
  private volatile @Nullable Order order;

  private Handlers(
      Collection<SettingHandler<?>> handlers, Map<Setting<?>, String> notYetSupported) {
    handlers.forEach(this::add);
    this.notYetSupported = Map.copyOf(notYetSupported);
  }

  private void add(SettingHandler<?> handler) {
    var other = bySetting.putIfAbsent(handler.setting(), handler);
    if (other != null) {
      throw new IllegalArgumentException(
          "setting " + handler.setting() + " has two handlers: " + other + " and " + handler);
    }
  }

  /** Those that providers on the class path bring. */
  public static Handlers registered() {
    return of(ServiceLoader.load(HandlerProvider.class));
  }

  /** Those that these providers bring. */
  static Handlers of(Iterable<HandlerProvider> providers) {
    var handlers = new ArrayList<SettingHandler<?>>();
    var notYetSupported = new LinkedHashMap<Setting<?>, String>();
    for (var provider : providers) {
      handlers.addAll(provider.handlers());
      notYetSupported.putAll(provider.notYetSupported());
    }
    return new Handlers(handlers, notYetSupported);
  }

  /**
   * These and one more.
   *
   * @throws IllegalArgumentException if its setting has a handler already
   */
  public Handlers and(SettingHandler<?> handler) {
    var more = new ArrayList<>(all());
    more.add(handler);
    return new Handlers(more, notYetSupported);
  }

  /**
   * These and those of a provider.
   *
   * @throws IllegalArgumentException if one of its settings has a handler already
   */
  public Handlers and(HandlerProvider provider) {
    var more = new ArrayList<>(all());
    more.addAll(provider.handlers());
    var waiting = new LinkedHashMap<>(notYetSupported);
    waiting.putAll(provider.notYetSupported());
    return new Handlers(more, waiting);
  }

  /** All of them. */
  public List<SettingHandler<?>> all() {
    return List.copyOf(bySetting.values());
  }

  /**
   * The order that they ask for; found once.
   *
   * @throws IllegalStateException if rules that hold for every table form a circle, or a handler
   *     cannot tell its own
   */
  Order order() {
    var known = order;
    if (known == null) {
      known = new Order(all());
      order = known;
    }
    return known;
  }

  /** The settings that await their handler, each with what it waits for. */
  public Map<Setting<?>, String> notYetSupported() {
    return notYetSupported;
  }

  /**
   * The handlers of these settings.
   *
   * @throws UnhandledSettingException naming all that have none
   */
  List<SettingHandler<?>> of(Collection<Setting<?>> settings, TableName table) {
    requireHandled(settings, table);
    return settings.stream().<SettingHandler<?>>map(each -> watched(each, table)).toList();
  }

  private SettingHandler<?> watched(Setting<?> setting, TableName table) {
    return WatchedHandler.of(Objects.requireNonNull(bySetting.get(setting)), table);
  }

  private void requireHandled(Collection<Setting<?>> settings, TableName table) {
    var unhandled = settings.stream().filter(each -> !bySetting.containsKey(each)).toList();
    if (!unhandled.isEmpty()) {
      throw new UnhandledSettingException(
          table,
          unhandled.stream()
              .filter(notYetSupported::containsKey)
              .map(Setting::id)
              .sorted()
              .toList(),
          unhandled.stream()
              .filter(each -> !notYetSupported.containsKey(each))
              .map(Setting::id)
              .sorted()
              .toList());
    }
  }

  /**
   * The handler of {@code setting}.
   *
   * @throws UnhandledSettingException if there is none
   */
  @SuppressWarnings("unchecked") // registered under its own setting
  <T> SettingHandler<T> of(Setting<T> setting, TableName table) {
    return (SettingHandler<T>) of(List.of(setting), table).get(0);
  }
}
