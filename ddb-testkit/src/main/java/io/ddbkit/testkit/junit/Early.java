package io.ddbkit.testkit.junit;

import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * The tables that constructors of one test requested. JUnit calls them before it knows the test: it
 * has a context for it from {@code beforeEach} on only.
 */
final class Early {
  private final Set<Parameter> requested = new HashSet<>();
  private final List<Object> instances = new ArrayList<>();
  private final Map<Object, TablesInUse> tables = new HashMap<>();

  /** Whether a constructor requests this a second time, as that of another test does. */
  boolean isOver(Parameter parameter) {
    return requested.contains(parameter);
  }

  /** Whether such an instance was made before, as another test has its own. */
  boolean isOver(Object instance) {
    return instances.stream().anyMatch(made -> made.getClass() == instance.getClass());
  }

  TablesInUse tables(Parameter parameter, Object key, Supplier<TablesInUse> made) {
    requested.add(parameter);
    return tables.computeIfAbsent(key, k -> made.get());
  }

  void made(Object instance) {
    instances.add(instance);
  }

  /** Whether one of these instances was made with them. */
  boolean isOf(List<Object> all) {
    return all.stream().anyMatch(one -> instances.stream().anyMatch(made -> made == one));
  }

  void forEach(BiConsumer<Object, TablesInUse> each) {
    tables.forEach(each);
  }

  /** Ends those that no test took over. */
  void close() {
    tables.values().forEach(TablesInUse::close);
  }
}
