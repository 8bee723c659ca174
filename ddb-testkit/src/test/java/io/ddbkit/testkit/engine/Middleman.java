package io.ddbkit.testkit.engine;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** DynamoDB Local behind somebody who answers some calls otherwise. */
final class Middleman implements AutoCloseable {
  static final String HTML = "<html><body>there is no such thing here</body></html>";
  private static final int OK = 200;
  private static final List<String> HEADERS =
      List.of("Authorization", "X-Amz-Target", "X-Amz-Date", "Content-Type");

  private final URI behind;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Rule> rules = new CopyOnWriteArrayList<>();
  private final List<String> calls = new CopyOnWriteArrayList<>();

  Middleman(URI behind) throws IOException {
    this.behind = behind;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The operations that were called, in their order. */
  List<String> calls() {
    return List.copyOf(calls);
  }

  /** What a rule makes of a call: its answer; null: none, and the connection is cut. */
  interface Rule {
    Answer answer(Call call) throws IOException, InterruptedException;
  }

  /** An answer; the rules after it have a look at it too. */
  record Answer(int status, String body) {
    static Answer html(int status) {
      return new Answer(status, HTML);
    }

    static Answer refusal(String code) {
      return new Answer(400, "{\"__type\":\"com.amazonaws#" + code + "\",\"message\":\"no\"}");
    }

    static Answer json(String body) {
      return new Answer(OK, body);
    }
  }

  /** A call that goes on to DynamoDB Local, unless its rule does without. */
  interface Call {
    String operation();

    String body();

    Answer goOn() throws IOException, InterruptedException;
  }

  /** Lets a rule answer the calls of an operation. */
  Middleman on(String operation, Rule rule) {
    rules.add(call -> call.operation().equals(operation) ? rule.answer(call) : call.goOn());
    return this;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      var operation = target.substring(target.indexOf('.') + 1);
      calls.add(operation);
      var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      var answer = answer(new Passing(0, operation, body, exchange));
      if (answer != null) {
        var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Answer answer(Passing call) throws IOException, InterruptedException {
    return call.rule < rules.size() ? rules.get(call.rule).answer(call) : pass(call);
  }

  private Answer pass(Passing call) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(behind).POST(HttpRequest.BodyPublishers.ofString(call.body()));
    for (var header : HEADERS) {
      request.header(header, call.exchange().getRequestHeaders().getFirst(header));
    }
    var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    return new Answer(answer.statusCode(), answer.body());
  }

  private final class Passing implements Call {
    private final int rule;
    private final String operation;
    private final String body;
    private final HttpExchange exchange;

    Passing(int rule, String operation, String body, HttpExchange exchange) {
      this.rule = rule;
      this.operation = operation;
      this.body = body;
      this.exchange = exchange;
    }

    @Override
    public String operation() {
      return operation;
    }

    @Override
    public String body() {
      return body;
    }

    HttpExchange exchange() {
      return exchange;
    }

    @Override
    public Answer goOn() throws IOException, InterruptedException {
      return Middleman.this.answer(new Passing(rule + 1, operation, body, exchange));
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
