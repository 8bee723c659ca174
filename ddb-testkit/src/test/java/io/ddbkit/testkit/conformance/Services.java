package io.ddbkit.testkit.conformance;

import io.ddbkit.testkit.engine.EmbeddedEngine;
import io.ddbkit.testkit.engine.Space;
import io.ddbkit.testkit.internal.simulated.wire.WireRequest;
import io.ddbkit.testkit.internal.simulated.world.World;
import io.ddbkit.testkit.simulated.SimulatedEngine;
import io.ddbkit.testkit.simulated.setting.Delays;
import io.ddbkit.testkit.simulated.setting.Lags;
import io.ddbkit.testkit.simulated.setting.Runs;
import io.ddbkit.testkit.simulated.setting.SimulatedSettings;
import java.net.http.HttpClient;
import java.time.Duration;

/** The services that are compared. */
final class Services implements AutoCloseable {
  /** Everything is seen at once, and time passes only where a case lets it. */
  static final SimulatedSettings PUNCTUAL =
      SimulatedSettings.DEFAULTS
          .without(Runs.SPEED)
          .without(Delays.CALL)
          .without(Lags.DESCRIBE)
          .without(Lags.LIST)
          .without(Lags.TAGS)
          .without(Lags.POLICY);

  private final SimulatedEngine simulated = SimulatedEngine.start(PUNCTUAL);
  private final EmbeddedEngine local = EmbeddedEngine.start();
  private final HttpClient http = HttpClient.newHttpClient();

  static Service simulated() {
    return simulated(PUNCTUAL);
  }

  static Service simulated(SimulatedSettings settings) {
    var world = new World(settings, 0);
    return new Service() {
      @Override
      public Answer ask(String target, String operation, String json) {
        var answer =
            world.answer(new WireRequest(target, operation, "conformance", "us-east-1", json));
        return new Answer(answer.status(), answer.body());
      }

      @Override
      public void pass(Duration time) {
        synchronized (world.timeline()) {
          world.timeline().moveTo(world.timeline().now().plus(time));
        }
      }

      @Override
      public void close() {}
    };
  }

  /** The simulated engine's HTTP door. */
  Service door() {
    var space = simulated.space("conformance");
    var posts = new Posts(http, simulated.endpoint(), accessKey(space));
    return new Service() {
      @Override
      public Answer ask(String target, String operation, String json) {
        return posts.post(target, operation, json);
      }

      @Override
      public void pass(Duration time) {
        space.clock().pass(time);
      }

      @Override
      public void close() {
        space.close();
      }
    };
  }

  private static String accessKey(Space space) {
    return space.connection().credentials().resolveCredentials().accessKeyId();
  }

  /** DynamoDB Local, in a database of its own. */
  Service local() {
    var space = local.space("conformance");
    var posts = new Posts(http, local.endpoint(), accessKey(space));
    return new Service() {
      @Override
      public Answer ask(String target, String operation, String json) {
        return posts.post(target, operation, json);
      }

      /** An index appears a moment after the answer to UpdateTable. */
      @Override
      public int looks() {
        return 20;
      }

      /** It has no time of its own. */
      @Override
      public void pass(Duration time) {}

      @Override
      public void close() {
        space.close();
      }
    };
  }

  @Override
  public void close() {
    simulated.close();
    local.close();
  }
}
