package io.ddbkit.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.spec.text.Printable;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@Timeout(120)
class EmbeddedEngineTest {
  private static EmbeddedEngine engine;

  @BeforeAll
  static void start() {
    engine = EmbeddedEngine.start();
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  @Test
  void answersAsSoonAsItIsStarted() {
    assertThat(engine.name()).isEqualTo("embedded");
    assertThat(engine.endpoint().getHost()).isEqualTo("127.0.0.1");
    assertThat(engine.endpoint().getPort()).isPositive();
    assertThat(engine.client().listTables().tableNames()).isEmpty();
  }

  @Test
  void givesOneClientPerAccessKey() {
    assertThat(engine.client()).isSameAs(engine.client());
    assertThat(engine.client("one")).isSameAs(engine.client("one")).isNotSameAs(engine.client());
    assertThat(engine.client("One")).isNotSameAs(engine.client("one"));
  }

  @Test
  void twoAccessKeysDoNotSeeEachOthersTables() {
    Tables.createSimple(engine.client("left"), "onlyLeft");
    Tables.createSimple(engine.client("Left"), "onlyCapitalLeft");

    assertThat(engine.client("left").listTables().tableNames()).containsExactly("onlyLeft");
    assertThat(engine.client("Left").listTables().tableNames()).containsExactly("onlyCapitalLeft");
    assertThat(engine.client("right").listTables().tableNames()).isEmpty();
  }

  @Test
  void theSameTableNameServesManyDatabasesInParallel() throws Exception {
    List<Callable<Integer>> jobs =
        IntStream.range(0, 8).<Callable<Integer>>mapToObj(i -> () -> fill("job" + i, i)).toList();
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Future<Integer>> counts = pool.invokeAll(jobs);
      for (int i = 0; i < counts.size(); i++) {
        assertThat(counts.get(i).get()).isEqualTo(i + 1);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static int fill(String accessKey, int extraItems) {
    DynamoDbClient client = engine.client(accessKey);
    Tables.createSimple(client, "orders");
    IntStream.rangeClosed(0, extraItems)
        .forEach(i -> Tables.put(client, "orders", Map.of("pk", Tables.s("k" + i))));
    return client.scan(s -> s.tableName("orders")).count();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a-b", "a_b", "a/b", "é", "a\n", "٣"})
  void refusesAnAccessKeyThatIsNotAlphanumeric(String accessKey) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> engine.client(accessKey))
        .withMessageContaining("'" + Printable.value(accessKey) + "'")
        .withMessageContaining("letters and digits only");
  }

  @Test
  void acceptsALongAccessKeyAndOneOfDigits() {
    assertThat(engine.client("A1".repeat(60)).listTables().tableNames()).isEmpty();
    assertThat(engine.client("0").listTables().tableNames()).isEmpty();
  }

  @Test
  void aUsersCloseOfTheSharedClientDoesNotStopTheEngine() {
    try (EmbeddedEngine other = EmbeddedEngine.start()) {
      other.client().close();
      assertThat(other.client().listTables().tableNames()).isEmpty();
    }
  }

  @Test
  void twoEnginesAreApart() {
    try (EmbeddedEngine other = EmbeddedEngine.start()) {
      Tables.createSimple(other.client(), "here");
      assertThat(other.endpoint()).isNotEqualTo(engine.endpoint());
      assertThat(engine.client().listTables().tableNames()).doesNotContain("here");
    }
    assertThat(engine.client("still").listTables().tableNames()).isEmpty();
  }

  @Test
  void closeIsIdempotentAndFinal() {
    EmbeddedEngine other = EmbeddedEngine.start();
    DynamoDbClient held = other.client();
    URI endpoint = other.endpoint();

    other.close();
    other.close();

    assertThat(other.endpoint()).isEqualTo(endpoint);
    assertThatIllegalStateException()
        .isThrownBy(other::client)
        .withMessage("The embedded engine at %s is closed. Start another one.", endpoint);
    assertThatThrownBy(() -> held.listTables()).isInstanceOf(SdkException.class);
  }

  @Test
  void listensOnTheLoopbackInterfaceOnly() throws Exception {
    List<InetAddress> others =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(a -> a instanceof Inet4Address && !a.isLoopbackAddress())
            .toList();
    for (InetAddress address : others) {
      try (Socket socket = new Socket()) {
        InetSocketAddress target = new InetSocketAddress(address, engine.endpoint().getPort());
        assertThatThrownBy(() -> socket.connect(target, 1000)).isInstanceOf(IOException.class);
      }
    }
  }

  @Test
  void saysWhatToDoWhenItDoesNotAnswer() {
    assertThatIllegalStateException()
        .isThrownBy(() -> EmbeddedEngine.start(Duration.ofMillis(1), EngineSettings.of(Map.of())))
        .withMessageStartingWith("The embedded engine did not start: http://127.0.0.1:")
        .withMessageContaining("did not answer ListTables within 1 ms")
        .withMessageEndingWith("Set ddbkit.embedded.log=true to see what it logs.")
        .withCauseInstanceOf(SdkException.class);
  }

  @Test
  void sqliteStaysQuietAfterAGarbageCollection() {
    System.gc();
    assertThat(Logger.getLogger("com.almworks.sqlite4java").getUseParentHandlers()).isFalse();
  }
}
