package io.ddbkit.testkit.internal.simulated.table;

import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A table as it is. What is seen of it may be older: {@link #description()}. */
public final class Table {
  private final TableIdentity identity;
  private final List<KeyElement> keys;
  private final List<LocalIndex> locals;
  private final Map<String, String> definitions = new LinkedHashMap<>();
  private final Map<String, GlobalIndex> globals = new LinkedHashMap<>();
  private final Map<String, VectorIndex> vectors = new LinkedHashMap<>();
  private final Billing billing;
  private final StreamState stream = new StreamState();
  private final Features features = new Features();
  private final Late<Optional<JsonObject>> description = new Late<>(Optional.empty());
  private State state = State.CREATING;
  private final Map<Class<?>, Object> parts = new HashMap<>();
  private Instant activeSince;
  private int works;

  public Table(
      TableIdentity identity, List<KeyElement> keys, List<LocalIndex> locals, Billing billing) {
    this.identity = identity;
    this.keys = List.copyOf(keys);
    this.locals = List.copyOf(locals);
    this.billing = billing;
    this.activeSince = identity.created();
  }

  public TableIdentity identity() {
    return identity;
  }

  public String name() {
    return identity.name();
  }

  public List<KeyElement> keys() {
    return keys;
  }

  public List<LocalIndex> locals() {
    return locals;
  }

  /** The types of the attributes that keys name; more come with indexes. */
  public Map<String, String> definitions() {
    return definitions;
  }

  public Map<String, GlobalIndex> globals() {
    return globals;
  }

  public Map<String, VectorIndex> vectors() {
    return vectors;
  }

  public Stream<OnlineIndex> onlineIndexes() {
    return Stream.concat(globals.values().stream(), vectors.values().stream());
  }

  public boolean hasIndexes() {
    return !locals.isEmpty() || !globals.isEmpty() || !vectors.isEmpty();
  }

  public Billing billing() {
    return billing;
  }

  public StreamState stream() {
    return stream;
  }

  public Features features() {
    return features;
  }

  public State state() {
    return state;
  }

  /** Since when it can be used. */
  public Instant activeSince() {
    return activeSince;
  }

  public void becomes(State another) {
    state = another;
  }

  /** Begins to be changed; several changes may be under way. */
  public void beginsAWork() {
    works++;
    state = State.UPDATING;
  }

  /** Has been changed. */
  public void endsAWork() {
    works--;
    if (works == 0 && state == State.UPDATING) {
      state = State.ACTIVE;
    }
  }

  /** Is made; its indexes are too. */
  public void isMade(Instant now) {
    state = State.ACTIVE;
    activeSince = now;
    onlineIndexes().forEach(OnlineIndex::isActive);
  }

  /** What others keep about this table, each by its type. */
  public <T> T part(Class<T> type, Supplier<T> first) {
    return type.cast(parts.computeIfAbsent(type, each -> first.get()));
  }

  /** What DescribeTable tells of it, late. */
  public Late<Optional<JsonObject>> description() {
    return description;
  }

  /** What there is to tell of it. */
  public JsonObject json(Instant now) {
    var json = new JsonObject();
    json.put("AttributeDefinitions", definitionsJson());
    json.put("TableName", name());
    json.put("KeySchema", KeyElement.json(keys));
    json.put("TableStatus", state.name());
    json.putTime("CreationDateTime", identity.created());
    json.put("ProvisionedThroughput", billing.capacity().json(now));
    json.put("TableSizeBytes", 0).put("ItemCount", 0);
    json.put("TableArn", identity.arn()).put("TableId", identity.id());
    billing.describe(json);
    json.putSome(
        "LocalSecondaryIndexes", locals.stream().map(index -> index.json(identity.arn())).toList());
    json.putSome("GlobalSecondaryIndexes", indexes(globals, now));
    json.putSome("VectorIndexes", indexes(vectors, now));
    stream.describe(json, identity.arn());
    features.describe(json);
    return json;
  }

  private List<JsonObject> indexes(Map<String, ? extends OnlineIndex> indexes, Instant now) {
    return indexes.values().stream().map(index -> index.json(identity.arn(), now)).toList();
  }

  private List<JsonObject> definitionsJson() {
    var all = new ArrayList<JsonObject>();
    definitions.forEach(
        (name, type) ->
            all.add(new JsonObject().put("AttributeName", name).put("AttributeType", type)));
    return all;
  }
}
