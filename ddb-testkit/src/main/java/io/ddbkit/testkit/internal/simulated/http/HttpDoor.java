package io.ddbkit.testkit.internal.simulated.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.ddbkit.testkit.internal.simulated.wire.Door;
import io.ddbkit.testkit.internal.simulated.wire.WireRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that hands what it is asked to a door. It binds to 127.0.0.1, and no other address. */
public final class HttpDoor implements AutoCloseable {
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private final HttpServer server;
  private final ExecutorService workers = Executors.newCachedThreadPool(HttpDoor::daemon);

  private HttpDoor(HttpServer server, Door door) {
    this.server = server;
    server.createContext("/", exchange -> answer(exchange, door));
    server.setExecutor(workers);
  }

  /**
   * Opens it.
   *
   * @param port 0: any that is free
   * @throws IOException if the port is taken
   */
  public static HttpDoor open(Door door, int port) throws IOException {
    var address = new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port);
    var opened = new HttpDoor(HttpServer.create(address, 0), door);
    opened.server.start();
    return opened;
  }

  /** Where it answers. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private static void answer(HttpExchange exchange, Door door) throws IOException {
    try (exchange) {
      var headers = exchange.getRequestHeaders();
      var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      var answer =
          door.answer(WireRequest.of(name -> Optional.ofNullable(headers.getFirst(name)), body));
      answer
          .headers()
          .forEach(
              (name, value) -> {
                if (!name.equals("Content-Length")) {
                  exchange.getResponseHeaders().set(name, value);
                }
              });
      var bytes = answer.bytes();
      exchange.sendResponseHeaders(answer.status(), bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "simulated-http");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdown();
  }
}
