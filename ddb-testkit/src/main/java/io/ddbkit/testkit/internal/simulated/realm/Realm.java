package io.ddbkit.testkit.internal.simulated.realm;

import io.ddbkit.testkit.internal.simulated.clock.Jitter;
import io.ddbkit.testkit.internal.simulated.clock.Timeline;
import io.ddbkit.testkit.internal.simulated.table.Late;
import io.ddbkit.testkit.internal.simulated.table.State;
import io.ddbkit.testkit.internal.simulated.table.Table;
import io.ddbkit.testkit.simulated.setting.Lags;
import io.ddbkit.testkit.simulated.setting.Rate;
import io.ddbkit.testkit.simulated.setting.SimulatedSetting;
import io.ddbkit.testkit.simulated.setting.SimulatedSettings;
import io.ddbkit.testkit.simulated.setting.Span;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The tables of an account in a region. Whoever uses it holds the timeline's monitor. */
public final class Realm {
  /** The account to which everything belongs. */
  public static final String ACCOUNT = "123456789012";

  private final String region;
  private final SimulatedSettings settings;
  private final Timeline timeline;
  private final Jitter jitter;
  private final Denials denials;
  private final TreeMap<String, Table> tables = new TreeMap<>();
  private final Late<List<String>> names = new Late<>(List.of());
  private final Map<SimulatedSetting<Rate>, TokenBucket> buckets = new HashMap<>();

  public Realm(
      String region,
      SimulatedSettings settings,
      Timeline timeline,
      Jitter jitter,
      Denials denials) {
    this.region = region;
    this.settings = settings;
    this.timeline = timeline;
    this.jitter = jitter;
    this.denials = denials;
  }

  public String region() {
    return region;
  }

  public Instant now() {
    return timeline.now();
  }

  public Jitter jitter() {
    return jitter;
  }

  public Denials denials() {
    return denials;
  }

  public <T> T get(SimulatedSetting<T> setting) {
    return settings.get(setting);
  }

  /** Does something when as much time has passed as the setting says. */
  public void after(SimulatedSetting<Span> delay, Runnable action) {
    timeline.in(jitter.within(settings.get(delay)), action);
  }

  /** Does something at this instant. */
  public void at(Instant time, Runnable action) {
    timeline.at(time, action);
  }

  /** When what happens now will be seen. */
  public Instant seenFrom(SimulatedSetting<Span> lag) {
    return now().plus(jitter.within(settings.get(lag)));
  }

  /** Takes a token for a call; false: there were too many. */
  public boolean take(SimulatedSetting<Rate> rate) {
    return buckets
        .computeIfAbsent(rate, each -> new TokenBucket(settings.get(each), now()))
        .take(now());
  }

  public String arn(String table) {
    return "arn:aws:dynamodb:" + region + ":" + ACCOUNT + ":table/" + table;
  }

  public Optional<Table> table(String name) {
    return Optional.ofNullable(tables.get(name));
  }

  public Collection<Table> tables() {
    return tables.values();
  }

  /** How many tables are being made, changed or deleted. */
  public long inTransition() {
    return tables.values().stream().filter(table -> table.state() != State.ACTIVE).count();
  }

  public void add(Table table) {
    tables.put(table.name(), table);
    names.set(List.copyOf(tables.keySet()), seenFrom(Lags.LIST));
    changed(table);
  }

  public void remove(Table table) {
    tables.remove(table.name(), table);
    names.set(List.copyOf(tables.keySet()), seenFrom(Lags.LIST));
  }

  /** The names that ListTables tells now. */
  public List<String> names() {
    return names.seen(now());
  }

  /** Lets readers learn, late, of what was changed. */
  public void changed(Table table) {
    table.description().set(Optional.of(table.json(now())), seenFrom(Lags.DESCRIBE));
  }
}
