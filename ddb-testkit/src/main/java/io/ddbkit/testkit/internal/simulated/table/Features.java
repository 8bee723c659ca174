package io.ddbkit.testkit.internal.simulated.table;

import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a table has besides keys, indexes, billing and a stream. */
public final class Features {
  private final Late<Map<String, String>> tags = new Late<>(Map.of());
  private final Map<String, Late<Optional<Policy>>> policies = new HashMap<>();
  private final Map<String, Insights> insights = new LinkedHashMap<>();
  private final Map<String, KinesisTarget> kinesis = new LinkedHashMap<>();
  private final Map<String, List<Instant>> changes = new HashMap<>();
  private final TimeToLive timeToLive = new TimeToLive();
  private final Recovery recovery = new Recovery();
  private Encryption encryption = Encryption.OWNED_BY_AWS;
  private boolean isProtected;
  private String tableClass = "STANDARD";
  private Optional<Instant> classChanged = Optional.empty();

  public Late<Map<String, String>> tags() {
    return tags;
  }

  /** The policy of the table or of a stream, by its ARN. */
  public Late<Optional<Policy>> policy(String arn) {
    return policies.computeIfAbsent(arn, each -> new Late<>(Optional.empty()));
  }

  /** By the name of the index; that of the table itself by no name. */
  public Map<String, Insights> insights() {
    return insights;
  }

  /** By the ARN of the stream in Kinesis. */
  public Map<String, KinesisTarget> kinesis() {
    return kinesis;
  }

  /** When a thing was changed, for quotas and cool-downs. */
  public List<Instant> changesOf(String thing) {
    return changes.computeIfAbsent(thing, each -> new ArrayList<>());
  }

  public TimeToLive timeToLive() {
    return timeToLive;
  }

  public Recovery recovery() {
    return recovery;
  }

  public Encryption encryption() {
    return encryption;
  }

  public void encrypt(Encryption another) {
    encryption = another;
  }

  public boolean isProtected() {
    return isProtected;
  }

  public void protect(boolean against) {
    isProtected = against;
  }

  public String tableClass() {
    return tableClass;
  }

  /** Is stored otherwise; empty: since it was made. */
  public void store(String another, Optional<Instant> since) {
    tableClass = another;
    classChanged = since;
  }

  void describe(JsonObject json) {
    json.put("SSEDescription", encryption.json());
    json.put("DeletionProtectionEnabled", isProtected);
    if (classChanged.isPresent() || !tableClass.equals("STANDARD")) {
      var summary = new JsonObject().put("TableClass", tableClass);
      classChanged.ifPresent(time -> summary.putTime("LastUpdateDateTime", time));
      json.put("TableClassSummary", summary);
    }
  }
}
