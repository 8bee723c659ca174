package io.ddbkit.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.provisioner.report.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that start at the same instant make one table on one server: four of them, and sixteen
 * with {@code -Dddbkit.faults=long}.
 */
class ProcessRaceTest {
  private static final int RACERS = "long".equals(System.getProperty("ddbkit.faults")) ? 16 : 4;

  private final List<String> accepted = new CopyOnWriteArrayList<>();

  @TempDir Path folder;

  @Test
  void makesOneTableAndNobodyNotices() throws IOException {
    try (var engine = EmbeddedEngine.start();
        var counted = counting(new Middleman(engine.endpoint()))) {
      var ended = race(counted);

      assertThat(ended).allSatisfy(each -> assertThat(each.printed()).hasSize(1));
      assertThat(ended).extracting(ChildJvm.Ended::exitValue).containsOnly(0);
      var kinds = ended.stream().map(each -> each.printed().get(0)).toList();
      assertThat(Collections.frequency(kinds, Outcome.Kind.CREATED.name())).isOne();
      assertThat(accepted).containsOnlyOnce("CreateTable");
      isAsItsSpec(engine);
      System.out.printf("%d processes: %s, accepted %s%n", RACERS, kinds, accepted);
    }
  }

  /** Counts what the server carried out. */
  private Middleman counting(Middleman server) {
    for (var write : List.of("CreateTable", "UpdateTable", "UpdateTimeToLive")) {
      server.on(
          write,
          call -> {
            var answer = call.goOn();
            if (answer.status() == 200) {
              accepted.add(write);
            }
            return answer;
          });
    }
    return server;
  }

  private List<ChildJvm.Ended> race(Middleman server) throws IOException {
    var threads = Executors.newFixedThreadPool(RACERS);
    try (var gate = new StartingGate(RACERS)) {
      var racers = new ArrayList<CompletableFuture<ChildJvm.Ended>>();
      IntStream.range(0, RACERS).forEach(i -> racers.add(racer(server, gate, threads)));
      gate.open(RACERS);
      return racers.stream().map(CompletableFuture::join).toList();
    } finally {
      threads.shutdownNow();
    }
  }

  private CompletableFuture<ChildJvm.Ended> racer(
      Middleman server, StartingGate gate, ExecutorService threads) {
    var arguments = new String[] {server.endpoint().toString(), Integer.toString(gate.port())};
    return CompletableFuture.supplyAsync(() -> run(arguments), threads);
  }

  private ChildJvm.Ended run(String... arguments) {
    try {
      return new ChildJvm(folder)
          .with("-XX:TieredStopAtLevel=1")
          .run(Racer.class, Map.of(), arguments);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void isAsItsSpec(EmbeddedEngine engine) {
    try (var client = Racer.client(engine.endpoint())) {
      assertThat(client.listTables().tableNames()).containsExactly("orders");
      assertThat(TableProvisioner.create(client).plan(Racer.ORDERS).steps()).isEmpty();
    }
  }
}
