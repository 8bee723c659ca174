package io.ddbkit.testkit.engine;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** What careless suites leave open; each in a JVM of its own, so that threads can be counted. */
final class Leaks {
  private static final Set<String> POOLS = Set.of("ddbkit-embedded-#", "HttpClient-#-Worker-#");

  private Leaks() {}

  /** Thirty clients outlive their spaces, and go on calling. */
  static final class OfClients {
    private OfClients() {}

    public static void main(String[] arguments) {
      try (var engine = EmbeddedEngine.start()) {
        Tables.createSimple(engine.client(), "orders");
        var before = threads();
        var leaked = new ArrayList<DynamoDbClient>();
        for (int i = 0; i < 30; i++) {
          try (var space = engine.space("leaked")) {
            Tables.createSimple(space.client(), "orders");
            leaked.add(space.connection().configure(DynamoDbClient.builder()).build());
          }
        }
        leaked.forEach(OfClients::call);
        leaked.forEach(DynamoDbClient::close);
        print(before);
      }
    }

    private static void call(DynamoDbClient client) {
      try {
        client.listTables();
        System.out.println("a leaked client was answered");
      } catch (DynamoDbException refused) {
        // as it shall be
      }
    }
  }

  /** Engines are closed while spaces and their clients are open. */
  static final class OfEngines {
    private OfEngines() {}

    public static void main(String[] arguments) {
      use(EmbeddedEngine.start());
      var before = threads();
      for (int i = 0; i < 10; i++) {
        use(EmbeddedEngine.start());
      }
      print(before);
    }

    private static void use(EmbeddedEngine started) {
      try (var engine = started) {
        var open = engine.space("open");
        Tables.createSimple(open.client(), "orders");
        open.asyncClient().listTables().join();
        open.streamsClient().listStreams();
      }
    }
  }

  /** An engine at an endpoint that several processes share. */
  static Engine engine(String endpoint, Map<String, String> more) {
    var settings = new HashMap<>(more);
    settings.put("ddbkit.engine", "endpoint");
    settings.put("ddbkit.endpoint", endpoint);
    return Engines.start(EngineSettings.of(settings));
  }

  /** A fork that is killed in the middle of a test. */
  static final class OfAFork {
    private OfAFork() {}

    public static void main(String[] endpoint) {
      var space = engine(endpoint[0], Map.of()).space("Killed");
      Tables.createSimple(space.client(), space.tableName("orders"));
      System.out.println("killed");
      Runtime.getRuntime().halt(9);
    }
  }

  /** Prints the threads that there are more of than before, when they no longer become fewer. */
  private static void print(Map<String, Long> before) {
    try {
      Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> more(before).isEmpty());
      System.out.println("no thread more");
    } catch (ConditionTimeoutException e) {
      System.out.println("threads more: " + more(before));
    }
  }

  private static Map<String, Long> more(Map<String, Long> before) {
    var more = threads();
    more.replaceAll((name, count) -> count - before.getOrDefault(name, 0L));
    more.values().removeIf(count -> count <= 0);
    return more;
  }

  /**
   * How many there are of each kind, by their names without numbers; Jetty's pool grows at will.
   */
  private static Map<String, Long> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(thread -> thread.getName().replaceAll("[0-9a-f]*\\d[0-9a-f]*", "#"))
        .filter(name -> !name.startsWith("awaitility") && !POOLS.contains(name))
        .collect(groupingBy(name -> name, TreeMap::new, counting()));
  }
}
