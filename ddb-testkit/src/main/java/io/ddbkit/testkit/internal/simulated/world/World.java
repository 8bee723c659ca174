package io.ddbkit.testkit.internal.simulated.world;

import io.ddbkit.testkit.internal.simulated.clock.Flow;
import io.ddbkit.testkit.internal.simulated.clock.Jitter;
import io.ddbkit.testkit.internal.simulated.clock.Timeline;
import io.ddbkit.testkit.internal.simulated.clock.VirtualScheduler;
import io.ddbkit.testkit.internal.simulated.realm.Denials;
import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.wire.Door;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import io.ddbkit.testkit.internal.simulated.wire.WireAnswer;
import io.ddbkit.testkit.internal.simulated.wire.WireRequest;
import io.ddbkit.testkit.simulated.setting.Delays;
import io.ddbkit.testkit.simulated.setting.Runs;
import io.ddbkit.testkit.simulated.setting.SimulatedSettings;
import java.util.HashMap;
import java.util.Map;

/**
 * What one account sees: its regions, and its own time. One call after the other is answered, under
 * the monitor of the timeline; nothing inside needs a lock.
 */
public final class World implements Door {
  private final SimulatedSettings settings;
  private final Timeline timeline;
  private final VirtualScheduler scheduler;
  private final Jitter jitter;
  private final Denials denials;
  private final Map<String, Realm> realms = new HashMap<>();
  private long calls;

  /**
   * Begins a world.
   *
   * @param chance which of the worlds of one seed this is
   */
  public World(SimulatedSettings settings, long chance) {
    this.settings = settings;
    timeline =
        new Timeline(
            settings.get(Runs.BEGINNING), new Flow(settings.get(Runs.SPEED), System::nanoTime));
    scheduler = new VirtualScheduler(timeline, settings.get(Runs.SEED) + chance);
    jitter = new Jitter(settings.get(Runs.SEED) + chance);
    denials = new Denials(Services.operations());
    settings.get(Runs.DENIED).forEach(denials::deny);
  }

  public Timeline timeline() {
    return timeline;
  }

  public VirtualScheduler scheduler() {
    return scheduler;
  }

  public Jitter jitter() {
    return jitter;
  }

  /** Takes a permission away, or gives it back. */
  public void deny(String operation, boolean isDenied) {
    synchronized (timeline) {
      if (isDenied) {
        denials.deny(operation);
      } else {
        denials.allow(operation);
      }
    }
  }

  @Override
  public WireAnswer answer(WireRequest request) {
    passTime();
    synchronized (timeline) {
      timeline.settle();
      return answered(request, "SIMULATED%023d".formatted(++calls));
    }
  }

  /** For a caller that lives in engine time, only the call itself takes time. */
  private void passTime() {
    synchronized (timeline) {
      if (scheduler.flows()) {
        timeline.flow();
      } else {
        timeline.holdStill();
      }
    }
    scheduler.lapse(jitter.within(settings.get(Delays.CALL)));
  }

  private WireAnswer answered(WireRequest request, String id) {
    try {
      return WireAnswer.of(200, id, answered(request));
    } catch (Refusal refusal) {
      return WireAnswer.of(refusal.status(), id, refusal.body());
    }
  }

  private JsonObject answered(WireRequest request) {
    var service = Services.of(request.service());
    return service.answer(realm(request.region()), request.operation(), request.body());
  }

  /** What this account has in a region. */
  public Realm realm(String region) {
    return realms.computeIfAbsent(
        region, each -> new Realm(each, settings, timeline, jitter, denials));
  }
}
