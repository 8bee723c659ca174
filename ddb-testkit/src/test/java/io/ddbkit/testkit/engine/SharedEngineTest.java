package io.ddbkit.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class SharedEngineTest {
  @TempDir private Path root;

  @Test
  void isNotTheUsersToClose() {
    try (var space = Engines.shared().space("before")) {
      space.engine().close();
      Engines.shared().close();

      assertThat(space.client().listTables().tableNames()).isEmpty();
    }
    try (var space = Engines.shared().space("after")) {
      assertThat(space.client().listTables().tableNames()).isEmpty();
    }
  }

  @Test
  void isStartedOnce() {
    assertThat(Engines.shared()).isSameAs(Engines.shared());
  }

  @Test
  void doesNotTryAgain() {
    var tries = new AtomicInteger();
    var shared =
        new SharedEngine(
            () -> {
              tries.incrementAndGet();
              throw new EngineException("odd", "it does not start", "mend it");
            });

    assertThatThrownBy(shared::get).hasMessage("engine odd: it does not start\n  -> mend it");
    assertThatThrownBy(shared::get).isInstanceOf(EngineException.class);
    assertThat(tries).hasValue(1);
  }

  @Test
  void aJvmWithItEndsByItselfWhenMainReturns() throws Exception {
    var printed = root.resolve("printed");
    var jvm =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dddbkit.engine=embedded",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();
    boolean ended = jvm.waitFor(60, TimeUnit.SECONDS);
    if (!ended) {
      jvm.destroyForcibly();
    }

    assertThat(printed).content().contains("tables: [orders]");
    assertThat(ended).as("the JVM ends by itself").isTrue();
    assertThat(jvm.exitValue()).isZero();
  }

  /** Uses the shared engine, and closes nothing. */
  static final class Main {
    private Main() {}

    @SuppressWarnings("resource")
    public static void main(String[] args) {
      var space = Engines.shared().space();
      Tables.createIndexed(space.client(), "orders");
      Tables.expireBy(space.client(), "orders", "expires");
      System.out.println("tables: " + space.asyncClient().listTables().join().tableNames());
    }
  }
}
