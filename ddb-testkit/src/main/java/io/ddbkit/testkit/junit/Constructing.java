package io.ddbkit.testkit.junit;

import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * What is being constructed, by thread: JUnit constructs the instances of a test, and begins the
 * test, on one. If a constructor fails, its test never begins; what was made for it goes when the
 * thread turns to another, or with the run.
 */
@SuppressWarnings("deprecation") // JUnit before 5.13 closes no other kind of resource
final class Constructing implements CloseableResource, AutoCloseable {
  private final Map<Thread, Early> early = new ConcurrentHashMap<>();

  /** The tables that a parameter of a constructor asks for; those of one test are the same. */
  TablesInUse tables(Parameter parameter, Object key, Supplier<TablesInUse> made) {
    return here()
        .filter(it -> !it.isOver(parameter))
        .orElseGet(this::begun)
        .tables(parameter, key, made);
  }

  /** Notes that the constructor is done. */
  void made(Object instance) {
    here().filter(it -> !it.isOver(instance)).orElseGet(this::begun).made(instance);
  }

  /** Gives what was made for these instances to their test, which begins. */
  void handOver(List<Object> instances, BiConsumer<Object, TablesInUse> test) {
    here()
        .filter(it -> it.isOf(instances))
        .ifPresent(
            it -> {
              early.remove(Thread.currentThread());
              it.forEach(test);
            });
  }

  @Override
  public void close() {
    early.values().forEach(Early::close);
  }

  private Optional<Early> here() {
    return Optional.ofNullable(early.get(Thread.currentThread()));
  }

  private Early begun() {
    var begun = new Early();
    Optional.ofNullable(early.put(Thread.currentThread(), begun)).ifPresent(Early::close);
    return begun;
  }
}
